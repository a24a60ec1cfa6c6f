const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const two = (value: string): string => value.padStart(2, '0');

const daysIn = (month: number, year: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : (DAYS[month - 1] ?? 0);

/** `YYYY-MM-DD` where day, month and year name a day that exists. */
export function isoDate(day: string, month: string, year: string): string | null {
  const iso = `${year}-${two(month)}-${two(day)}`;
  return iso.length === 10 && Number(day) >= 1 && Number(day) <= daysIn(Number(month), Number(year)) ? iso : null;
}

export interface FoundDate {
  readonly date: string;
  readonly from: number;
  readonly to: number;
}

const DATE =
  /(?:ngày\s{1,3})?(?:(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)|(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}(\d{4}))/y;
const DATE_ANYWHERE = new RegExp(DATE.source, 'g');

const dateOf = (match: RegExpExecArray | RegExpMatchArray): string | null =>
  match[1] === undefined ? isoDate(match[4] ?? '', match[5] ?? '', match[6] ?? '') : isoDate(match[1], match[2] ?? '', match[3] ?? '');

/** The date printed exactly at `from`, with or without the word ngày. */
export function dateAt(key: string, from: number): FoundDate | null {
  DATE.lastIndex = from;
  const match = DATE.exec(key);
  if (match === null) return null;
  const date = dateOf(match);
  return date === null ? null : { date, from, to: from + match[0].length };
}

/** Every full date in a text, in order. */
export function datesIn(key: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const match of key.matchAll(DATE_ANYWHERE)) {
    const date = dateOf(match);
    if (date !== null) found.push({ date, from: match.index, to: match.index + match[0].length });
  }
  return found;
}
