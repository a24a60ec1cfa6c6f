import { addDays, addWorkingDays, daysBetween, instantAt, type LocalDate, type WorkingCalendar } from './local-date.js';

/** Rule data `obligation.reminders`. */
export interface ReminderRule {
  /** Calendar days before the due day. */
  readonly daysBefore: readonly number[];
  /** Remind on the due day itself. */
  readonly atHour: boolean;
  /** Once overdue: every so many working days until the matter is closed; 0 for never. */
  readonly everyWorkingDaysAfter: number;
}

/** All a schedule depends on: nothing else moves a reminder. */
export interface ReminderPlan {
  readonly dueOn: LocalDate;
  readonly rule: ReminderRule;
  readonly calendar: WorkingCalendar;
  /** When the office opens, minutes after midnight in Vietnam (rule data `hours`). */
  readonly opensAtMinute: number;
}

export interface Reminder {
  /** The instant it is for. */
  readonly at: Date;
  readonly level: 'before' | 'due' | 'overdue';
  /** Calendar days left before the due day, 0 on it, or gone by since. */
  readonly days: number;
}

/**
 * The reminders of a plan in order of time, without end once overdue: closing the matter ends them, not the calendar. Instants strictly
 * increase, so that "the next after this one" always moves on.
 */
function* reminders(plan: ReminderPlan): Generator<Reminder> {
  const at = (day: LocalDate): Date => instantAt(day, Math.floor(plan.opensAtMinute / 60), plan.opensAtMinute % 60);
  const before = [...new Set(plan.rule.daysBefore.filter((days) => Number.isInteger(days) && days > 0))].sort((a, b) => b - a);
  for (const days of before) yield { at: at(addDays(plan.dueOn, -days)), level: 'before', days };
  if (plan.rule.atHour) yield { at: at(plan.dueOn), level: 'due', days: 0 };
  const step = Math.floor(plan.rule.everyWorkingDaysAfter);
  if (!(step > 0)) return;
  for (let day = plan.dueOn; ;) {
    day = addWorkingDays(plan.calendar, day, step);
    yield { at: at(day), level: 'overdue', days: daysBetween(plan.dueOn, day) };
  }
}

/** The first reminder strictly after that instant; null when the plan has none left. */
export function nextReminder(plan: ReminderPlan, after: Date): Reminder | null {
  for (const reminder of reminders(plan)) if (reminder.at > after) return reminder;
  return null;
}

/** The last reminder due by that instant; null when none is yet. */
export function lastReminder(plan: ReminderPlan, by: Date): Reminder | null {
  let last: Reminder | null = null;
  for (const reminder of reminders(plan)) {
    if (reminder.at > by) break;
    last = reminder;
  }
  return last;
}

/** What to do when the clock rings. */
export interface ReminderDecision {
  /** The one reminder to give now, or null: however many hours were missed, people are told once, of the latest. */
  readonly give: Reminder | null;
  readonly next: Reminder | null;
}

/**
 * Decides from the plan as it is now, not from what the timer said when it was armed: a changed calendar or due day moves what is still to come.
 * `since` is the instant of the last reminder given, or when the matter was opened: nothing up to it is given again.
 */
export function decideReminder(plan: ReminderPlan, since: Date, now: Date): ReminderDecision {
  const last = lastReminder(plan, now);
  return { give: last !== null && last.at > since ? last : null, next: nextReminder(plan, now) };
}

/** Minutes after midnight of a clock time such as `07:30`. */
export function minuteOf(clock: string): number {
  const [hour = '0', minute = '0'] = clock.split(':');
  return Number(hour) * 60 + Number(minute);
}
