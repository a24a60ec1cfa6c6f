import { addDays, invalid, localDateOf, type LocalDate } from '@app/kernel';

/** What a period is about within its year: first or second half, nine months, a quarter, a month, the whole year. */
export type PeriodPart = 'H1' | 'H2' | '9M' | 'Y' | `Q${number}` | `M${number}`;

/** A report period as printed in ids and routes: `2027-H1`, `2027-Y`, `2027-Q3`, `2027-M10`. */
export interface ReportPeriod {
  readonly year: number;
  readonly part: PeriodPart;
}

/** Rule data `report.<part>`: month and day of the cut-off of figures and of handing in, in the year of the period. */
export interface ReportPeriodRule {
  readonly cutOff: string;
  readonly due: string;
}

/** The days of one period under the rules in force. */
export interface PeriodDates {
  readonly cutOff: LocalDate;
  readonly due: LocalDate;
}

const PATTERN = /^(\d{4})-(H1|H2|9M|Y|Q[1-4]|M(?:1[0-2]|[1-9]))$/;

/** The period, or null where the text is none. */
export function readPeriod(text: string): ReportPeriod | null {
  const match = PATTERN.exec(text);
  if (match === null) return null;
  return { year: Number(match[1]), part: match[2] as PeriodPart };
}

/** The period of a text that must be one. */
export function parsePeriod(text: string, field = 'period'): ReportPeriod {
  const period = readPeriod(text);
  if (period === null) throw invalid('period.unreadable', { field, params: { period: text } });
  return period;
}

export function periodText(period: ReportPeriod): string {
  return `${period.year}-${period.part}`;
}

/** The code of the rule row that dates a period. */
export function periodRuleCode(part: PeriodPart): string {
  return `report.${part}`;
}

/** The month in which a period ends (1 to 12): rules are looked up as of its first day, so that next year's dates come from next year's rule. */
export function lastMonthOf(part: PeriodPart): number {
  switch (part) {
    case 'H1':
      return 6;
    case 'H2':
    case 'Y':
      return 12;
    case '9M':
      return 9;
    default:
      return part.startsWith('Q') ? Number(part.slice(1)) * 3 : Number(part.slice(1));
  }
}

/** The day as of which the rule of a period is read. */
export function ruleDayOf(period: ReportPeriod): LocalDate {
  return `${period.year}-${String(lastMonthOf(period.part)).padStart(2, '0')}-01`;
}

/** The last day of the period's own months: what a task "in quarter III" is due on when a person gives no other day. */
export function lastDayOf(period: ReportPeriod): LocalDate {
  const month = lastMonthOf(period.part);
  const next = month === 12 ? `${period.year + 1}-01-01` : `${period.year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}

/** Cut-off and due day of a period. A due day on a weekend or holiday keeps its printed day: the views say so, nothing moves silently. */
export function datesOf(period: ReportPeriod, rule: ReportPeriodRule): PeriodDates {
  return { cutOff: `${period.year}-${rule.cutOff}`, due: `${period.year}-${rule.due}` };
}

/**
 * The same part of the year, in the first year from the period's own on whose due day has not passed on `onDay`. An instruction issued in July
 * that asks for "6 tháng và cuối năm" means the next June, not the one gone by.
 */
export function nextNotPast(period: ReportPeriod, rule: ReportPeriodRule, onDay: LocalDate): ReportPeriod {
  const year = Math.max(period.year, Number(onDay.slice(0, 4)));
  return { year: datesOf({ year, part: period.part }, rule).due >= onDay ? year : year + 1, part: period.part };
}

/** True once the day for handing in has passed on that instant's day in Vietnam. */
export function isPast(dates: PeriodDates, now: Date): boolean {
  return dates.due < localDateOf(now);
}

/** The period in words, as reports print it. */
export function periodInWords(period: ReportPeriod): string {
  switch (period.part) {
    case 'H1':
      return `6 tháng đầu năm ${period.year}`;
    case 'H2':
      return `6 tháng cuối năm ${period.year}`;
    case '9M':
      return `9 tháng đầu năm ${period.year}`;
    case 'Y':
      return `năm ${period.year}`;
    default:
      return period.part.startsWith('Q')
        ? `quý ${['I', 'II', 'III', 'IV'][Number(period.part.slice(1)) - 1] ?? ''}/${period.year}`
        : `tháng ${Number(period.part.slice(1))}/${period.year}`;
  }
}
