/**
 * Days as people in the field write them: `YYYY-MM-DD` in Asia/Ho_Chi_Minh, which is UTC+7 all year round. Pure integer arithmetic, so
 * that neither the process's time zone nor its ICU version can move a deadline.
 */
export type LocalDate = string;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;

/** The day an instant falls on in Vietnam. */
export function localDateOf(instant: Date): LocalDate {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

/** What the clock shows in Vietnam at an instant: `14:30`. */
export function localTimeOf(instant: Date): string {
  return new Date(instant.getTime() + OFFSET_MS).toISOString().slice(11, 16);
}

/** The instant at which the clock in Vietnam shows `hour:minute` on that day. */
export function instantAt(date: LocalDate, hour: number, minute = 0): Date {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) - OFFSET_MS + hour * 3_600_000 + minute * 60_000);
}

/** True where the text is a day that exists. */
export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(Date.parse(text)).toISOString().startsWith(text);
}

export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** ISO weekday: Monday 1 … Sunday 7. */
export function weekdayOf(date: LocalDate): number {
  const day = new Date(`${date}T00:00:00.000Z`).getUTCDay();
  return day === 0 ? 7 : day;
}

/** Which days are worked: weekends are off unless swapped in, holidays are off. Data, edited each year (`directory`). */
export interface WorkingCalendar {
  /** Days off besides Saturdays and Sundays. */
  readonly daysOff: ReadonlySet<LocalDate>;
  /** Saturdays or Sundays declared working days. */
  readonly workedWeekends: ReadonlySet<LocalDate>;
}

export function isWorkingDay(calendar: WorkingCalendar, date: LocalDate): boolean {
  if (calendar.daysOff.has(date)) return false;
  return weekdayOf(date) <= 5 || calendar.workedWeekends.has(date);
}

/** The day `days` working days after `date` (before it, when negative); 0 gives `date` itself if worked, else the next working day. */
export function addWorkingDays(calendar: WorkingCalendar, date: LocalDate, days: number): LocalDate {
  const step = days < 0 ? -1 : 1;
  let day = date;
  if (days === 0) {
    while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
    return day;
  }
  for (let left = Math.abs(days); left > 0;) {
    day = addDays(day, step);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}
