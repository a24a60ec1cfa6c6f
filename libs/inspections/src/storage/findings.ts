import { type Figure } from '../domain/figure.js';
import { type FindingKind, type Opinion } from '../domain/finding.js';
import { type Asking } from './asking.js';

export interface StoredFinding {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly ordinal: number;
  readonly kind: FindingKind;
  readonly area: string;
  readonly text: string;
  readonly responsibleOrganisationId: string | null;
  readonly responsibleName: string | null;
  readonly figures: readonly Figure[];
  readonly evidenceIds: readonly string[];
  readonly opinion: Opinion | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
  readonly withdrawn: boolean;
}

const COLUMNS = `f.id::text, f.version, f.inspection_id::text as "inspectionId", f.delegation_id::text as "delegationId", f.subject_id::text as "subjectId",
  f.ordinal, f.kind, f.area, f.text, f.responsible_organisation_id::text as "responsibleOrganisationId", f.responsible_name as "responsibleName",
  f.figures, f.evidence_ids::text[] as "evidenceIds", f.opinion, f.written_by::text as "writtenBy", f.written_at as "writtenAt",
  f.withdrawn_at is not null as withdrawn`;

export async function findingById(asking: Asking, id: string): Promise<StoredFinding | null> {
  const [row] = await asking.query<StoredFinding>(`select ${COLUMNS} from inspections.findings f where f.id = $1`, [id]);
  return row ?? null;
}

/** Findings that stand, in the order of the report. */
export async function findingsOn(asking: Asking, subjectIds: readonly string[]): Promise<readonly StoredFinding[]> {
  return asking.query<StoredFinding>(
    `select ${COLUMNS} from inspections.findings f where f.subject_id = any($1::uuid[]) and f.withdrawn_at is null
     order by f.subject_id, f.ordinal, f.id`,
    [subjectIds],
  );
}

/** The number a new finding on that subject takes; its row is locked by the caller. */
export async function nextFindingOrdinal(asking: Asking, subjectId: string): Promise<number> {
  const [row] = await asking.query<{ next: number }>(
    `select coalesce(max(ordinal), 0) + 1 as next from inspections.findings where subject_id = $1`,
    [subjectId],
  );
  return row?.next ?? 1;
}

/** Which of these rows of evidence the delegation does not hold. */
export async function foreignEvidence(asking: Asking, delegationId: string, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await asking.query<{ id: string }>(
    `select wanted.id::text from unnest($1::uuid[]) wanted(id)
     where not exists (select from inspections.evidence e where e.id = wanted.id and e.delegation_id = $2 and e.withdrawn_at is null)`,
    [ids, delegationId],
  );
  return rows.map(({ id }) => id);
}
