import { type Asking } from './asking.js';

export interface StoredVisit {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly state: string;
  readonly startsAt: Date;
}

export async function visitById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredVisit | null> {
  const [row] = await asking.query<StoredVisit>(
    `select v.id::text, v.version, v.subject_id::text as "subjectId", v.delegation_id::text as "delegationId", v.state, v.starts_at as "startsAt"
     from inspections.visits v where v.id = $1 ${lock}`,
    [id],
  );
  return row ?? null;
}
