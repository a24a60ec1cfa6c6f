import { type Asking } from './asking.js';

export interface StoredEvidence {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string | null;
  readonly keptBy: string;
  readonly withdrawn: boolean;
}

export async function evidenceById(asking: Asking, id: string): Promise<StoredEvidence | null> {
  const [row] = await asking.query<StoredEvidence>(
    `select e.id::text, e.version, e.inspection_id::text as "inspectionId", e.delegation_id::text as "delegationId", e.subject_id::text as "subjectId",
       e.kept_by::text as "keptBy", e.withdrawn_at is not null as withdrawn from inspections.evidence e where e.id = $1`,
    [id],
  );
  return row ?? null;
}

/** What this person's device sent under that key before. */
export async function evidenceOfDevice(
  asking: Asking,
  personId: string,
  deviceKey: string,
): Promise<{ readonly id: string; readonly scan: 'clean' | 'not-scanned' | null } | null> {
  const [row] = await asking.query<{ id: string; scan: 'clean' | 'not-scanned' | null }>(
    'select id::text, scan from inspections.evidence where kept_by = $1 and device_key = $2',
    [personId, deviceKey],
  );
  return row ?? null;
}
