import { type Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { decideReminder } from '@app/kernel';
import { inspectionById } from '../storage/inspections.js';
import { revision } from '../storage/state-change.js';
import { taskById } from '../storage/tasks.js';
import { armAt, reminderPlan } from './reminders.js';
import { called, headsOf } from './told.js';

/** The clock rang for an inspection: whoever leads its delegations is reminded once, and the next is armed in the same commit. */
export async function remindInspection(tx: Tx, directory: Directory, inspectionId: string): Promise<void> {
  const inspection = await inspectionById(tx, inspectionId);
  if (inspection === null || inspection.step !== 'run' || inspection.dueOn === null || inspection.decidedAt === null) return;
  const plan = await reminderPlan(directory, inspection.organisationId, inspection.dueOn);
  const { give, next } = decideReminder(plan, inspection.remindedFor ?? inspection.decidedAt, tx.now);
  const change = {
    ...revision('inspections.inspection', inspection, inspection.id, {
      reminders: ['int', inspection.reminders + (give === null ? 0 : 1)],
      reminded_for: ['timestamptz', give?.at ?? inspection.remindedFor],
    }),
    arm: armAt('inspection.remind', next),
  };
  if (give === null) {
    await tx.commit({ ...change, kind: 'inspection.reminder-moved', payload: { inspectionId } });
    return;
  }
  await tx.commit({
    ...change,
    kind: 'inspection.due-reminded',
    payload: {
      inspectionId,
      organisationId: inspection.organisationId,
      leadOrganisationId: inspection.leadOrganisationId,
      level: give.level,
      days: give.days,
      headPersonIds: await headsOf(tx, inspectionId),
    },
    detail: called(inspection),
  });
}

/** The same for a task, while the member has something to hand in. */
export async function remindTask(tx: Tx, directory: Directory, taskId: string): Promise<void> {
  const task = await taskById(tx, taskId);
  if (task === null || (task.state !== 'assigned' && task.state !== 'accepted')) return;
  const inspection = await inspectionById(tx, task.inspectionId);
  if (inspection === null || inspection.step !== 'run') return;
  const plan = await reminderPlan(directory, inspection.organisationId, task.dueOn);
  const { give, next } = decideReminder(plan, task.remindedFor ?? task.assignedAt, tx.now);
  const change = {
    ...revision('inspections.task', task, inspection.id, {
      reminders: ['int', task.reminders + (give === null ? 0 : 1)],
      reminded_for: ['timestamptz', give?.at ?? task.remindedFor],
    }),
    arm: armAt('task.remind', next),
  };
  if (give === null) {
    await tx.commit({ ...change, kind: 'task.reminder-moved', payload: { taskId } });
    return;
  }
  await tx.commit({
    ...change,
    kind: 'task.due-reminded',
    payload: {
      taskId,
      inspectionId: inspection.id,
      delegationId: task.delegationId,
      personId: task.personId,
      level: give.level,
      days: give.days,
      headPersonIds: await headsOf(tx, inspection.id, task.delegationId),
    },
    detail: called(inspection),
  });
}
