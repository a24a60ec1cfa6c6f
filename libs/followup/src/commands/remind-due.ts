import { decideReminder, type ReminderDecision } from '@app/kernel';
import { type Tx } from '@app/journal';
import { type DutyState } from '../domain/report.js';
import { dutyById, noteDutyReminder } from '../storage/duties.js';
import { reminderGrounds, workingCalendar } from '../storage/ground.js';
import { noteObligationReminder, obligationById } from '../storage/obligations.js';
import { armAt, reminderPlan } from './reminder-timers.js';

/** The rules that said to remind are gone. */
const NONE: ReminderDecision = { give: null, next: null };

const OWES: readonly DutyState[] = ['open', 'reporting', 'returned'];

/** The clock rang for an obligation: whoever leads is reminded once, of the latest hour, and the next is armed in the same commit. */
export async function remindObligation(tx: Tx, obligationId: string): Promise<void> {
  const obligation = await obligationById(tx, obligationId);
  if (obligation === null || obligation.state !== 'open' || obligation.dueOn === null) return;
  const ground = (await reminderGrounds(tx, [obligation.organisationId], obligation.dueOn))(obligation.organisationId);
  const plan = reminderPlan(obligation.dueOn, ground, await workingCalendar(tx));
  const { give, next } = plan === null ? NONE : decideReminder(plan, obligation.remindedFor ?? obligation.openedAt, tx.now);
  const change = {
    subject: { type: 'followup.obligation', id: obligation.id },
    expected: obligation.version,
    ...noteObligationReminder(obligation, give?.at ?? null),
    about: obligation.documentId,
    arm: armAt('obligation.remind', next),
  };
  if (give === null) {
    await tx.commit({ ...change, kind: 'obligation.reminder-moved', payload: { obligationId: obligation.id } });
    return;
  }
  await tx.commit({
    ...change,
    kind: 'due.reminded',
    payload: {
      subject: 'obligation',
      subjectId: obligation.id,
      documentId: obligation.documentId,
      organisationId: obligation.organisationId,
      owingOrganisationIds: obligation.leads,
      supervisorOrganisationId: obligation.supervisorOrganisationId,
      level: give.level,
      days: give.days,
    },
  });
}

/** The same for a report duty, while the unit has something to hand in. */
export async function remindDuty(tx: Tx, dutyId: string): Promise<void> {
  const duty = await dutyById(tx, dutyId);
  if (duty === null || !OWES.includes(duty.state)) return;
  const ground = (await reminderGrounds(tx, [duty.owingOrganisationId], duty.dueOn))(duty.owingOrganisationId);
  const plan = reminderPlan(duty.dueOn, ground, await workingCalendar(tx));
  const { give, next } = plan === null ? NONE : decideReminder(plan, duty.remindedFor ?? duty.openedAt, tx.now);
  const change = {
    subject: { type: 'followup.duty', id: duty.id },
    expected: duty.version,
    ...noteDutyReminder(duty, give?.at ?? null),
    about: duty.documentId,
    arm: armAt('duty.remind', next),
  };
  if (give === null) {
    await tx.commit({ ...change, kind: 'duty.reminder-moved', payload: { dutyId: duty.id } });
    return;
  }
  await tx.commit({
    ...change,
    kind: 'due.reminded',
    payload: {
      subject: 'duty',
      subjectId: duty.id,
      documentId: duty.documentId,
      organisationId: duty.organisationId,
      owingOrganisationIds: [duty.owingOrganisationId],
      supervisorOrganisationId: duty.supervisorOrganisationId,
      level: give.level,
      days: give.days,
    },
  });
}
