import { addDays, type LocalDate, weekdayOf } from '@app/kernel';
import { solarDateOfLunar } from './lunar.js';

/** A day that differs from the ordinary week. `provisional`: computed, not yet as the Government decided it for that year. */
export interface CalendarDay {
  readonly day: LocalDate;
  readonly kind: 'off' | 'worked';
  readonly name: string;
  readonly provisional: boolean;
}

/**
 * Public holidays of a year as Article 112 of the Labour Code 2019 gives them: 1/1, five days at the lunar new year (the eve and four days, the
 * choice made most often), 10/3 lunar, 30/4, 1/5, 2/9 with the day before or after. A holiday on a weekly day of rest is made up for on the
 * next working day. Which adjacent day, and swapped working days, is decided anew each year: all of it is data that an administrator edits.
 */
export function publicHolidays(year: number): CalendarDay[] {
  const newYear = solarDateOfLunar(year, 1, 1);
  // 2/9 on a Monday keeps the long weekend with Tuesday; else the day before joins it.
  const adjacent = [1, 7].includes(weekdayOf(`${year}-09-02`)) ? `${year}-09-03` : `${year}-09-01`;
  const holidays: [LocalDate, string][] = [
    [`${year}-01-01`, 'Tết Dương lịch'],
    ...[-1, 0, 1, 2, 3].map((shift): [LocalDate, string] => [addDays(newYear, shift), 'Tết Nguyên đán']),
    [solarDateOfLunar(year, 3, 10), 'Giỗ Tổ Hùng Vương'],
    [`${year}-04-30`, 'Ngày Chiến thắng'],
    [`${year}-05-01`, 'Ngày Quốc tế Lao động'],
    [`${year}-09-02`, 'Quốc khánh'],
    [adjacent, 'Quốc khánh (nghỉ liền kề)'],
  ];
  holidays.sort(([a], [b]) => (a < b ? -1 : 1));
  const taken = new Map<LocalDate, string>();
  const owed: [LocalDate, string][] = [];
  for (const [day, name] of holidays) {
    if (weekdayOf(day) > 5 || taken.has(day)) owed.push([day, name]);
    if (!taken.has(day)) taken.set(day, name);
  }
  for (const [day, name] of owed) {
    let next = addDays(day, 1);
    while (weekdayOf(next) > 5 || taken.has(next)) next = addDays(next, 1);
    taken.set(next, `${name} (nghỉ bù)`);
  }
  return [...taken].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, name]) => ({ day, kind: 'off', name, provisional: true }));
}
