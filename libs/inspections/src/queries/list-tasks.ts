import { type Identity, missing } from '@app/kernel';
import { type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { taskActions, type TaskState } from '../domain/task.js';
import { type StoredTask, TASK_COLUMNS } from '../storage/tasks.js';
import { FIRST_FREE, readsFiles } from '../storage/visibility.js';
import { type Asker, askerOf } from './asker.js';
import { dayAndIdAfter } from './cursor.js';
import { namesOf } from './names.js';
import { SUBJECT_NAME } from './subject-name.js';
import { type TaskView } from './views.js';

export interface TaskFilter {
  /** Given to the asker. */
  readonly mine: boolean;
  /** Not done and not called off. */
  readonly open: boolean;
  readonly inspectionId: string | null;
  readonly delegationId: string | null;
  readonly subjectId: string | null;
  /** Given to that member of a delegation. */
  readonly memberId: string | null;
  readonly state: TaskState | null;
  readonly limit: number;
  readonly after: string | null;
}

type Row = StoredTask & {
  readonly inspectionTitle: string;
  readonly delegationName: string;
  readonly subjectName: string;
  readonly late: boolean;
  readonly evidence: number;
  readonly running: boolean;
  /** The asker leads the delegation and does not stand aside from the subject. */
  readonly leads: boolean;
};

const SELECT = `select ${TASK_COLUMNS}, i.title as "inspectionTitle", d.name as "delegationName", ${SUBJECT_NAME} as "subjectName",
    t.state in ('assigned', 'accepted') and t.due_at < journal.now() as late, i.step = 'run' as running,
    (select count(*)::int from inspections.evidence e where e.task_id = t.id and e.withdrawn_at is null) as evidence,
    exists (select from inspections.delegation_members m where m.delegation_id = t.delegation_id and m.person_id = $2::uuid and m.left_at is null
      and m.role in ('head', 'deputy')) as leads
  from inspections.tasks t join inspections.inspections i on i.id = t.inspection_id join inspections.delegations d on d.id = t.delegation_id
  join inspections.subjects s on s.id = t.subject_id
  where ${readsFiles('t.delegation_id', 't.subject_id')} and $3::uuid[] is not null and $5::uuid[] is not null`;

/** Tasks of the delegations whose files the asker reads, the next due first. */
@Injectable()
export class ListTasks {
  constructor(private readonly reads: Reads) {}

  async list(who: Identity, filter: TaskFilter): Promise<Page<TaskView>> {
    const asker = await askerOf(this.reads, who);
    const [day, id] = dayAndIdAfter(filter.after);
    const at = (n: number): string => `$${FIRST_FREE + n}`;
    const rows = await asker.asking.query<Row>(
      `${SELECT} and (not ${at(0)}::boolean or t.person_id = $2::uuid) and (not ${at(1)}::boolean or t.state in ('assigned', 'accepted', 'reported'))
         and (${at(2)}::uuid is null or t.inspection_id = ${at(2)}) and (${at(3)}::uuid is null or t.delegation_id = ${at(3)})
         and (${at(4)}::uuid is null or t.subject_id = ${at(4)}) and (${at(5)}::text is null or t.state = ${at(5)})
         and (${at(9)}::uuid is null or t.member_id = ${at(9)})
         and (${at(7)}::uuid is null or (t.due_on, t.id) > (${at(6)}::date, ${at(7)}))
       order by t.due_on, t.id limit ${at(8)}`,
      [
        ...asker.params,
        filter.mine,
        filter.open,
        filter.inspectionId,
        filter.delegationId,
        filter.subjectId,
        filter.state,
        day,
        id,
        filter.limit + 1,
        filter.memberId,
      ],
    );
    return pageOf(rows, filter.limit, await this.viewer(asker, rows), (row) => [row.dueOn, row.id]);
  }

  async one(who: Identity, id: string): Promise<TaskView> {
    const asker = await askerOf(this.reads, who);
    const rows = await asker.asking.query<Row>(`${SELECT} and t.id = $${FIRST_FREE}`, [...asker.params, id]);
    const [row] = rows;
    if (row === undefined) throw missing('task.unknown');
    return (await this.viewer(asker, rows))(row);
  }

  private async viewer({ who, asking }: Asker, rows: readonly Row[]): Promise<(row: Row) => TaskView> {
    const names = await namesOf(
      asking,
      [],
      rows.map((row) => row.personId),
    );
    return ({
      version: _version,
      personId,
      subjectName,
      running,
      leads,
      dueAt: _dueAt,
      reminders: _reminders,
      remindedFor: _for,
      ...row
    }) => ({
      ...row,
      subject: { id: row.subjectId, name: subjectName },
      person: names.person(personId),
      actions: running ? taskActions({ ...row, personId }, { personId: who.personId, leads }) : [],
    });
  }
}
