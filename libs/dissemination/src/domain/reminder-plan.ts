import { addWorkingDays, instantAt, localDateOf, type WorkingCalendar } from '@app/kernel';

/** Rule `ack.deadline`: within how many working days a recipient acknowledges; 0 is the same working day (Nghị định 30/2020, art. 21). */
export interface AckDeadline {
  readonly workingDays: number;
}

/** Rule `ack.reminders`: after how many working days the clerk is reminded, and when its leader is told. */
export interface AckReminders {
  readonly workingDays: readonly number[];
  readonly then: 'leader' | null;
  readonly afterWorkingDays: number | null;
}

export interface PlannedReminder {
  /** Unique within a dispatch: the key of its timer. */
  readonly key: string;
  /** 1 and 2 go to the clerk, 3 to the leader. */
  readonly level: 1 | 2 | 3;
  readonly at: Date;
}

/**
 * The reminders of one dispatch, earliest first, at the hour the office opens. Counted in working days from the last day on which an
 * acknowledgement is in time.
 */
export function planReminders(
  dispatchedAt: Date,
  deadline: AckDeadline,
  reminders: AckReminders,
  opening: { readonly hour: number; readonly minute: number },
  calendar: WorkingCalendar,
): PlannedReminder[] {
  const lastDay = addWorkingDays(calendar, addWorkingDays(calendar, localDateOf(dispatchedAt), 0), deadline.workingDays);
  const at = (days: number): Date => instantAt(addWorkingDays(calendar, lastDay, days), opening.hour, opening.minute);
  const planned: PlannedReminder[] = reminders.workingDays.map((days, index) => ({
    key: `clerk-${index + 1}`,
    level: index === 0 ? 1 : 2,
    at: at(days),
  }));
  if (reminders.then === 'leader' && reminders.afterWorkingDays !== null)
    planned.push({ key: 'leader', level: 3, at: at(reminders.afterWorkingDays) });
  return planned.sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** When the office opens, from rule `hours` (`{start: '07:30'}`). */
export function openingOf(hours: { readonly start: string }): { hour: number; minute: number } {
  const [hour = 0, minute = 0] = hours.start.split(':').map(Number);
  return { hour, minute };
}
