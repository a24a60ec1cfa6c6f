import { type Directory } from '@app/directory';
import { type Arming } from '@app/journal';
import { type LocalDate, minuteOf, nextReminder, type Reminder, type ReminderPlan, type ReminderRule, instantAt } from '@app/kernel';

type RemindKind = 'inspection.remind' | 'task.remind' | 'self-report.remind' | 'explanation.remind';

interface Hours {
  readonly start: string;
  readonly end: string;
}

/** When and how a deadline is reminded of, by the rules in force on the day it falls on. */
export async function reminderPlan(directory: Directory, organisationId: string, dueOn: LocalDate): Promise<ReminderPlan> {
  const rule = await directory.rules.at<Partial<ReminderRule>>('inspection.reminders', organisationId, dueOn);
  const hours = await directory.rules.at<Hours>('hours', organisationId, dueOn);
  return {
    dueOn,
    rule: { daysBefore: rule.daysBefore ?? [], atHour: rule.atHour ?? false, everyWorkingDaysAfter: rule.everyWorkingDaysAfter ?? 0 },
    opensAtMinute: minuteOf(hours.start),
    calendar: await directory.calendar(),
  };
}

/** The instant a day ends for the office, which is when something due on it is late. */
export async function dueInstant(directory: Directory, organisationId: string, dueOn: LocalDate): Promise<Date> {
  const hours = await directory.rules.at<Hours>('hours', organisationId, dueOn);
  const minute = minuteOf(hours.end);
  return instantAt(dueOn, Math.floor(minute / 60), minute % 60);
}

/** One timer a subject: the next reminder. Arming again moves it. */
export function armAt(kind: RemindKind, next: Reminder | null): readonly Arming[] {
  return next === null ? [] : [{ kind, key: 'next', dueAt: next.at, payload: { level: next.level, days: next.days } }];
}

export const armNext = (kind: RemindKind, plan: ReminderPlan, after: Date): readonly Arming[] => armAt(kind, nextReminder(plan, after));
