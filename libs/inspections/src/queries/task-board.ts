import { type Identity } from '@app/kernel';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type TaskState } from '../domain/task.js';
import { FIRST_FREE, readsFiles } from '../storage/visibility.js';
import { askerOf } from './asker.js';
import { namesOf } from './names.js';
import { type Named } from './views.js';

/** How many tasks one member of a delegation has, by state. */
export interface TaskCounts extends Readonly<Record<TaskState, number>> {
  readonly memberId: string;
  readonly delegationId: string;
  readonly person: Named;
  readonly all: number;
  readonly late: number;
}

/** All tasks of an inspection counted by member, who is late first; what the asker may not read is not counted. The tasks themselves are pages. */
@Injectable()
export class TaskBoard {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, inspectionId: string): Promise<readonly TaskCounts[]> {
    const { asking, params } = await askerOf(this.reads, who);
    // Who reads what is asked once for each delegation and subject, not for each task.
    const rows = await asking.query<Omit<TaskCounts, 'person'> & { readonly personId: string }>(
      `with places as materialized (
         select distinct t.delegation_id, t.subject_id from inspections.tasks t where t.inspection_id = $${FIRST_FREE}),
       seen as materialized (
         select p.delegation_id, p.subject_id from places p, inspections.inspections i
         where i.id = $${FIRST_FREE} and ${readsFiles('p.delegation_id', 'p.subject_id')} and $3::uuid[] is not null and $5::uuid[] is not null)
       select t.member_id::text as "memberId", t.delegation_id::text as "delegationId", t.person_id::text as "personId", count(*)::int as "all",
         (count(*) filter (where t.state = 'assigned'))::int as assigned, (count(*) filter (where t.state = 'accepted'))::int as accepted,
         (count(*) filter (where t.state = 'reported'))::int as reported, (count(*) filter (where t.state = 'done'))::int as done,
         (count(*) filter (where t.state = 'cancelled'))::int as cancelled,
         (count(*) filter (where t.state in ('assigned', 'accepted') and t.due_at < journal.now()))::int as late
       from inspections.tasks t join seen using (delegation_id, subject_id)
       where t.inspection_id = $${FIRST_FREE}
       group by t.member_id, t.delegation_id, t.person_id order by late desc, "all" desc, t.member_id`,
      [...params, inspectionId],
    );
    const names = await namesOf(
      asking,
      [],
      rows.map(({ personId }) => personId),
    );
    return rows.map(({ personId, ...counts }) => ({ ...counts, person: names.person(personId) }));
  }
}
