import { type LocalDate } from '@app/kernel';
import { type Asking } from './asking.js';

export interface StoredMinutes {
  readonly id: string;
  readonly version: number;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly state: 'draft' | 'signed' | 'countersigned';
  readonly day: LocalDate;
}

export async function minutesById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredMinutes | null> {
  const [row] = await asking.query<StoredMinutes>(
    `select b.id::text, b.version, b.subject_id::text as "subjectId", b.delegation_id::text as "delegationId", b.state, b.day::text as day
     from inspections.day_minutes b where b.id = $1 ${lock}`,
    [id],
  );
  return row ?? null;
}
