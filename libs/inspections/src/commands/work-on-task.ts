import { Directory } from '@app/directory';
import { type Arming, type By, Journal, type Tx } from '@app/journal';
import { missing } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { mustRun } from '../domain/change.js';
import { decideTask, type TaskAct, type TaskDecided, type TaskState } from '../domain/task.js';
import { inOurWords } from '../storage/refusals.js';
import { revision, type StateChange } from '../storage/state-change.js';
import { type StoredTask, taskById } from '../storage/tasks.js';
import { openSubject, type SubjectDesk } from './desk.js';
import { armNext, reminderPlan } from './reminders.js';
import { called, headsOf } from './told.js';

export interface TaskMoved {
  readonly id: string;
  readonly state: TaskState;
}

/** A member accepts a task and reports on it; who leads the delegation returns, finishes or calls it off. Each task moves on its own. */
@Injectable()
export class WorkOnTask {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  async execute(by: By, taskId: string, act: TaskAct): Promise<TaskMoved> {
    return inOurWords(() =>
      this.journal.transaction(by, async (tx) => {
        const known = await taskById(tx, taskId);
        if (known === null) throw missing('task.unknown');
        const desk = await openSubject(tx, known.subjectId, 'for share');
        const task = await taskById(tx, taskId, 'for update');
        const as = desk.as(known.delegationId);
        // The office sees that a task exists; who sits in another delegation does not.
        if (task === null || as.length === 0) throw missing('task.unknown');
        mustRun(desk.inspection.step);
        const leads = as.includes('head') || as.includes('deputy');
        const decided = decideTask(task, act, { personId: desk.standing.who.personId, leads });
        await record(tx, desk, task, act.name, decided, act.name === 'return' ? await this.remindAgain(tx, desk, task) : []);
        return { id: taskId, state: decided.state };
      }),
    );
  }

  /** A reminder that came due while the task lay with the head was not given: what is returned is reminded of anew. */
  private async remindAgain(tx: Tx, { inspection }: SubjectDesk, task: StoredTask): Promise<readonly Arming[]> {
    return armNext('task.remind', await reminderPlan(this.directory.using(tx), inspection.organisationId, task.dueOn), tx.now);
  }
}

/** Also for whoever ends a task because of something else (a tie that was declared). */
export async function record(
  tx: Tx,
  { inspection }: Pick<SubjectDesk, 'inspection'>,
  task: StoredTask,
  act: TaskAct['name'],
  { state, text }: TaskDecided,
  arm: readonly Arming[] = [],
): Promise<void> {
  const about = { taskId: task.id, inspectionId: inspection.id, delegationId: task.delegationId, personId: task.personId };
  const detail = called(inspection, text === null ? {} : { text });
  const change = (columns: Parameters<typeof revision>[3]): StateChange =>
    revision('inspections.task', task, inspection.id, { state: ['text', state], ...columns });
  const headPersonIds = await headsOf(tx, inspection.id, task.delegationId);
  const cancel = [{ kind: 'task.remind' }] as const;
  switch (act) {
    case 'accept':
      await tx.commit({
        ...change({ accepted_at: ['timestamptz', tx.now] }),
        kind: 'task.accepted',
        payload: { ...about, headPersonIds },
        detail,
      });
      return;
    case 'report':
      await tx.commit({
        ...change({ report: ['text', text], reported_at: ['timestamptz', tx.now] }),
        kind: 'task.reported',
        payload: { ...about, headPersonIds },
        detail,
      });
      return;
    case 'return':
      await tx.commit({
        ...change({ returns: ['int', task.returns + 1], return_reason: ['text', text] }),
        kind: 'task.returned',
        payload: { ...about, returns: task.returns + 1 },
        detail,
        arm,
      });
      return;
    case 'finish':
      await tx.commit({
        ...change({ ended_at: ['timestamptz', tx.now] }),
        kind: 'task.ended',
        payload: { ...about, outcome: 'done' },
        detail,
        cancel,
      });
      return;
    case 'cancel':
      await tx.commit({
        ...change({ ended_at: ['timestamptz', tx.now], cancel_reason: ['text', text] }),
        kind: 'task.ended',
        payload: { ...about, outcome: 'cancelled' },
        detail,
        cancel,
      });
  }
}
