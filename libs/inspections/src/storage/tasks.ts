import { type LocalDate } from '@app/kernel';
import { type TaskState } from '../domain/task.js';
import { type Asking } from './asking.js';

export interface StoredTask {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly memberId: string;
  readonly personId: string;
  readonly area: string;
  readonly content: string;
  readonly product: string;
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly state: TaskState;
  readonly report: string | null;
  readonly returns: number;
  readonly returnReason: string | null;
  readonly cancelReason: string | null;
  readonly assignedAt: Date;
  readonly acceptedAt: Date | null;
  readonly reportedAt: Date | null;
  readonly endedAt: Date | null;
  readonly reminders: number;
  readonly remindedFor: Date | null;
}

/** Columns of `inspections.tasks t` as a `StoredTask`. */
export const TASK_COLUMNS = `t.id::text, t.version, t.inspection_id::text as "inspectionId", t.delegation_id::text as "delegationId",
  t.subject_id::text as "subjectId", t.member_id::text as "memberId", t.person_id::text as "personId", t.area, t.content, t.product,
  t.due_on::text as "dueOn", t.due_at as "dueAt", t.state, t.report, t.returns, t.return_reason as "returnReason", t.cancel_reason as "cancelReason",
  t.assigned_at as "assignedAt", t.accepted_at as "acceptedAt", t.reported_at as "reportedAt", t.ended_at as "endedAt", t.reminders,
  t.reminded_for as "remindedFor"`;

export async function taskById(asking: Asking, id: string, lock: '' | 'for update' = ''): Promise<StoredTask | null> {
  const [row] = await asking.query<StoredTask>(`select ${TASK_COLUMNS} from inspections.tasks t where t.id = $1 ${lock}`, [id]);
  return row ?? null;
}

/** Tasks of a person on a subject that wait for something. */
export async function openTasksOn(asking: Asking, subjectId: string, personId: string): Promise<readonly StoredTask[]> {
  return asking.query<StoredTask>(
    `select ${TASK_COLUMNS} from inspections.tasks t where t.subject_id = $1 and t.person_id = $2
       and t.state in ('assigned', 'accepted', 'reported') order by t.id for update`,
    [subjectId, personId],
  );
}

/** Tasks of a member that wait for something. */
export async function openTasksOf(asking: Asking, memberId: string): Promise<readonly StoredTask[]> {
  return asking.query<StoredTask>(
    `select ${TASK_COLUMNS} from inspections.tasks t where t.member_id = $1 and t.state in ('assigned', 'accepted', 'reported')
     order by t.id for update`,
    [memberId],
  );
}
