import { conflict, type DomainError, invalid } from '@app/kernel';

/** What the database itself refuses when two acts cross, in the words in which the command would have refused it. */
const REFUSALS: Readonly<Record<string, () => DomainError>> = {
  tasks_stands_aside: () => conflict('task.stands-aside', { field: 'memberId' }),
  tasks_member_present: () => conflict('member.left-already', { field: 'memberId' }),
  tasks_own_member: () => invalid('task.outside-delegation', { field: 'memberId' }),
  tasks_own_subject: () => invalid('task.subject-of-another', { field: 'subjectId' }),
  ties_once: () => conflict('tie.declared-already'),
  ties_no_task: () => conflict('stale'),
  members_no_task: () => conflict('member.has-tasks', { params: { count: 1 } }),
};

/** Runs `work`; a refusal by one of those constraints becomes the error that people understand. */
export async function inOurWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const constraint = error instanceof Error && 'constraint' in error ? String(error.constraint) : '';
    const refusal = Object.hasOwn(REFUSALS, constraint) ? REFUSALS[constraint] : undefined;
    throw refusal === undefined ? error : Object.assign(refusal(), { cause: error });
  }
}
