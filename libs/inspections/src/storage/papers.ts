import { type PaperState } from '../domain/paper.js';
import { type Asking } from './asking.js';

export interface StoredPaper {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly state: PaperState;
}

export async function paperById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredPaper | null> {
  const [row] = await asking.query<StoredPaper>(
    `select p.id::text, p.version, p.subject_id::text as "subjectId", p.delegation_id::text as "delegationId", p.state
     from inspections.papers p where p.id = $1 ${lock}`,
    [id],
  );
  return row ?? null;
}
