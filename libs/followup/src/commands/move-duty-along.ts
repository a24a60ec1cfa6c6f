import { type Tx } from '@app/journal';
import { type DutyState } from '../domain/report.js';
import { moveDuty, type StoredDuty } from '../storage/duties.js';
import { reminderGrounds, workingCalendar } from '../storage/ground.js';
import { armNext, cancelReminders, reminderPlan } from './reminder-timers.js';

/** States in which the unit still has something to hand in: only then is it reminded. */
const OWES: readonly DutyState[] = ['open', 'reporting', 'returned'];

/** Moves a duty along with its report, in the report's transaction; its reminders stop when the report is in, and start again when it is returned. */
export async function moveDutyAlong(tx: Tx, duty: StoredDuty, state: DutyState, reportId: string | null): Promise<void> {
  const owed = OWES.includes(duty.state);
  const owes = OWES.includes(state);
  const arm =
    owes && !owed
      ? armNext(
          'duty.remind',
          reminderPlan(
            duty.dueOn,
            (await reminderGrounds(tx, [duty.owingOrganisationId], duty.dueOn))(duty.owingOrganisationId),
            await workingCalendar(tx),
          ),
          tx.now,
        )
      : [];
  await tx.commit({
    subject: { type: 'followup.duty', id: duty.id },
    expected: duty.version,
    ...moveDuty(duty, { state, reportId, closedAt: state === 'accepted' ? tx.now : null }),
    kind: `duty.${state === 'open' ? 'reopened' : state}`,
    payload: { dutyId: duty.id, reportId, period: duty.period },
    about: duty.documentId,
    arm,
    cancel: owed && !owes ? cancelReminders('duty.remind') : [],
  });
}
