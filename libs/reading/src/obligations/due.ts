import { type Due } from '../read-document.js';
import { dateAt } from '../text/dates.js';
import { type Stretch } from '../text/stretch.js';
import { type Word } from '../text/words.js';
import { RHYTHMS } from '../vocabulary/kinds.js';
import { type Tables } from '../vocabulary/tables.js';
import { TimeWords } from './time-words.js';

export interface PlacedDue {
  readonly due: Due;
  readonly from: number;
  readonly to: number;
  /** The text prints a period without its year. */
  readonly yearAssumed: boolean;
}

/** What completes a time that is printed without its year: the year the title names, else the day of the document. */
export interface Calendar {
  readonly year: string | null;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly issued: string | null;
}

type Rhythm = Extract<Due, { kind: 'recurring' }>['every'];
const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  1: 1,
  2: 2,
  3: 3,
  4: 4,
  '01': 1,
  '02': 2,
  '03': 3,
  '04': 4,
};
/** Words that begin a rhythm told by its months, and a time counted from a moment. */
const EVERY = new Set(['hằng', 'hàng', 'mỗi']);
const OPENS_TERM = new Set(['trong', 'chậm', 'sau', 'muộn']);
const COUNTS: Readonly<Record<string, number>> = { một: 1, hai: 2, ba: 3, sáu: 6, chín: 9, mười: 10 };

/** Deadlines in a stretch of text, in order. */
export function duesIn(stretch: Stretch, calendar: Calendar, tables: Tables): PlacedDue[] {
  return new TimeReader(stretch, calendar, tables).all();
}

class TimeReader {
  private readonly around: TimeWords;
  private readonly words: readonly Word[];
  private readonly found: PlacedDue[] = [];

  constructor(
    private readonly stretch: Stretch,
    private readonly calendar: Calendar,
    private readonly tables: Tables,
  ) {
    this.around = new TimeWords(stretch, tables);
    this.words = this.around.list;
  }

  all(): PlacedDue[] {
    for (let i = 0; i < this.words.length;) i = Math.max(i + 1, this.one(i));
    return this.found.filter((found) => !this.onlyQualifies(found));
  }

  /** `cân đối nguồn vốn hằng năm, trình … trong quý I`: a rhythm in the middle says which funds, not when, if the order has its own time. */
  private onlyQualifies({ due, from, to }: PlacedDue): boolean {
    const { key } = this.stretch;
    // `6 tháng (trước 15/6)`: the day is the time
    if (due.kind === 'period' && this.found.some((day) => day.due.kind === 'date' && key.slice(to, day.from) === ' (')) return true;
    // `đề án … đến năm 2030, trình … trong quý I`; `định hướng đến năm 2045`
    const [first, second] = key.slice(from, to).split(' ');
    if (due.kind === 'period' && first === 'đến' && second === 'năm')
      return /(?:hướng|nhìn)\s$/.test(key.slice(0, from)) || this.found.some((other) => other.from > to && other.due.kind !== 'recurring');
    // `định kỳ báo cáo … trước ngày 20 hằng tháng` says which rhythm
    if (
      due.kind === 'recurring' &&
      due.every === 'periodic' &&
      first === 'định' &&
      this.found.some((other) => other.due.kind === 'recurring' && other.due.every !== 'periodic')
    )
      return true;
    if (due.kind !== 'recurring' || !this.found.some((other) => other.from > to && other.due.kind !== 'recurring')) return false;
    return /\p{L}\s$/u.test(key.slice(0, from)) && /^,\s/.test(key.slice(to));
  }

  /** One time at word `i`: the index behind it, or `i` where none begins. */
  private one(i: number): number {
    const word = this.words[i];
    if (word === undefined) return i;
    const first = word.key.charCodeAt(0);
    if (first >= 48 && first <= 57) return this.digits(i);
    switch (word.key) {
      case 'quý':
        return this.quarter(i);
      case 'tháng':
        return this.month(i);
      case 'năm':
      case 'sáu':
      case 'chín':
      case 'ba':
      case 'cuối':
      case 'cả':
        return word.key === 'cuối' ? this.moment(i) || this.yearEnd(i) : word.key === 'năm' ? this.wholeYear(i) : this.months(i);
      default:
        return this.rhythm(i) || this.moment(i) || this.term(i) || i;
    }
  }

  /** A period is a time where a deadline word leads to it, or where it stands apart: alone in brackets, between commas, at the end. */
  private isTime(i: number, next: number): boolean {
    const { around } = this;
    return around.leadBefore(i) !== null || around.aloneInBrackets(i) || i === 0 || around.standsApart(i, next);
  }

  private put(due: Due, fromWord: number, toWord: number, yearAssumed = false): number {
    const from = this.words[this.around.beginOf(fromWord)]?.from ?? 0;
    const to = this.words[toWord - 1]?.to ?? from;
    this.found.push({ due, from, to, yearAssumed });
    return toWord;
  }

  private digits(i: number): number {
    const word = this.words[i];
    if (word === undefined) return i;
    const date = dateAt(this.stretch.key, word.from);
    if (date !== null) {
      const next = this.around.wordAt(date.to);
      return this.around.isDeadline(i) ? this.put({ kind: 'date', date: date.date }, i, next) : next;
    }
    if (this.words[i + 1]?.key === 'tháng' && this.words[i + 1]?.gap === ' ') return this.months(i) || this.dayOfMonth(i);
    const short = /^(\d{1,2})\s?[/.-]\s?(\d{1,2})(?![\d/.-]|\s?%)/.exec(this.stretch.key.slice(word.from, word.from + 9));
    if (short !== null) return this.dayMonth(i, Number(short[1]), Number(short[2]), this.around.wordAt(word.from + short[0].length));
    if (this.words[i - 1]?.key === 'ngày') return this.dayOfPeriod(i);
    return i;
  }

  /** `30/9`, `20/12 hằng năm`. */
  private dayMonth(i: number, day: number, month: number, next: number): number {
    if (month < 1 || month > 12 || day < 1 || day > 31 || !this.around.isDeadline(i)) return i;
    const rhythm = this.tables.rhythms.match(this.words, next);
    if (rhythm !== null && this.rhythmOf(rhythm.value) === 'year') return this.put({ kind: 'recurring', every: 'year' }, i, rhythm.next);
    const second = this.secondDay(next);
    if (second !== null) return this.put({ kind: 'recurring', every: 'year' }, i, second);
    const printed = this.around.yearFrom(next);
    const [year, assumed] = printed === null ? [this.yearFor(month, month), true] : [printed.year, false];
    if (year === null) return next;
    return this.put({ kind: 'date', date: `${year}-${two(month)}-${two(day)}` }, i, printed?.next ?? next, assumed);
  }

  /** `15/6 và ngày 15/12 hằng năm`: behind the first of two days of every year, the index behind the rhythm; null where there is no such pair. */
  private secondDay(next: number): number | null {
    const joined = this.words[next]?.key === 'và' ? next + 1 : this.words[next]?.gap === ', ' ? next : -1;
    if (joined < 0) return null;
    const at = joined + (this.words[joined]?.key === 'trước' ? 1 : 0);
    const day = at + (this.words[at]?.key === 'ngày' ? 1 : 0);
    const printed = /^\d{1,2}\s?[/.-]\s?\d{1,2}(?![\d/.-])/.exec(
      this.stretch.key.slice(this.words[day]?.from ?? 0, (this.words[day]?.from ?? 0) + 9),
    );
    if (printed === null) return null;
    const rhythm = this.tables.rhythms.match(this.words, this.around.wordAt((this.words[day]?.from ?? 0) + printed[0].length));
    return rhythm !== null && this.rhythmOf(rhythm.value) === 'year' ? rhythm.next : null;
  }

  /** `ngày 15 tháng 10` without a year. */
  private dayOfMonth(i: number): number {
    const day = Number(this.words[i]?.key);
    const month = Number(this.words[i + 2]?.key);
    if (this.words[i - 1]?.key !== 'ngày' || Number.isNaN(month)) return this.dayOfPeriod(i);
    return this.dayMonth(i, day, month, i + 3);
  }

  /** `trước ngày 25 hằng tháng`, `ngày 20 tháng cuối quý`. */
  private dayOfPeriod(i: number): number {
    if (this.around.leadBefore(i - 1) === null && this.around.leadBefore(i) === null) return i;
    for (let k = i + 1; k < i + 6; k += 1) {
      const rhythm = this.tables.rhythms.match(this.words, k);
      const every = this.rhythmOf(rhythm?.value ?? '');
      if (rhythm !== null && every !== null) return this.put({ kind: 'recurring', every }, i, rhythm.next);
      if (this.words[k]?.key === 'quý' && !/^(?:i{1,3}v?|\d)$/.test(this.words[k + 1]?.key ?? ''))
        return this.put({ kind: 'recurring', every: 'quarter' }, i, k + 1);
    }
    return i;
  }

  /** `quý III/2027`, `quý II, III năm 2027`. */
  private quarter(i: number): number {
    const numbers: number[] = [];
    let next = i + 1;
    for (; next < i + 8; next += 1) {
      const word = this.words[next];
      if (word === undefined || (numbers.length > 0 && !/^(?:,\s?|\s|\s?-\s?)$/.test(word.gap))) break;
      if (numbers.length > 0 && (word.key === 'và' || (word.key === 'quý' && QUARTERS[this.words[next + 1]?.key ?? ''] !== undefined)))
        continue;
      const number = QUARTERS[word.key];
      if (number === undefined) break;
      numbers.push(number);
    }
    if (this.words[next - 1]?.key === 'và') next -= 1;
    const printed = this.around.yearFrom(next);
    if (numbers.length === 0 || !(this.around.leadBefore(i) !== null || this.around.standsApart(i, printed?.next ?? next))) return i + 1;
    for (const number of numbers) {
      const year = printed?.year ?? this.yearFor(number * 3 - 2, number * 3);
      if (year !== null) this.put({ kind: 'period', period: `${year}-Q${number}` }, i, printed?.next ?? next, printed === null);
    }
    return printed?.next ?? next;
  }

  /** `trong tháng 6/2027`, `hết tháng 10`. */
  private month(i: number): number {
    const month = Number(this.words[i + 1]?.key);
    if (!/^\d{1,2}$/.test(this.words[i + 1]?.key ?? '') || month < 1 || month > 12) return i + 1;
    const printed = this.around.yearFrom(i + 2);
    if (!this.isTime(i, printed?.next ?? i + 2)) return i + 2;
    const more = this.furtherMonth(printed?.next ?? i + 2);
    const year = printed?.year ?? more?.year ?? this.yearFor(month, month);
    if (year === null) return i + 2;
    const next = this.put(
      { kind: 'period', period: `${year}-M${month}` },
      i,
      printed?.next ?? i + 2,
      printed === null && more?.year === undefined,
    );
    if (more === null) return next;
    const second = more.year ?? this.yearFor(more.month, more.month) ?? year;
    return this.put({ kind: 'period', period: `${second}-M${more.month}` }, i, more.next, more.year === undefined);
  }

  /** `… và tháng 5/2026` */
  private furtherMonth(from: number): { readonly month: number; readonly year: string | undefined; readonly next: number } | null {
    const at = this.words[from]?.key === 'và' ? from + 1 : this.words[from]?.gap === ', ' ? from : -1;
    const month = Number(this.words[at + 1]?.key);
    if (at < 0 || this.words[at]?.key !== 'tháng' || !(month >= 1 && month <= 12)) return null;
    const printed = this.around.yearFrom(at + 2);
    return { month, year: printed?.year, next: printed?.next ?? at + 2 };
  }

  /** `6 tháng`, `9 tháng`, `6 tháng cuối năm`, and what is joined to it: `6 tháng và cả năm`. A rhythm where no year is known. */
  private months(i: number): number {
    const word = this.words[i];
    const count = COUNTS[word?.key ?? ''] ?? Number(word?.key);
    if (![3, 6, 9].includes(count) || this.words[i + 1]?.key !== 'tháng') return 0;
    let next = i + 2;
    const per = /^\s?\/\s?$/.test(this.words[next]?.gap ?? '') && this.words[next]?.key === 'lần';
    if (
      per ||
      (this.words[next]?.key === 'một' && this.words[next + 1]?.key === 'lần') ||
      (this.words[next]?.key === '1' && this.words[next + 1]?.key === 'lần')
    )
      return this.put({ kind: 'recurring', every: count === 3 ? 'quarter' : 'half-year' }, i, per ? next + 1 : next + 2);
    const lead = this.words[i - 1]?.key === 'kỳ' && this.words[i - 2]?.key === 'định';
    const reported = /^(?:cáo|quả)$/.test(this.words[i - 1]?.key ?? '');
    if (!lead && !reported && this.around.leadBefore(i) === null && !this.around.aloneInBrackets(i) && !this.around.opensPhrase(i))
      return next;
    let half: string | null = count === 6 ? 'H1' : count === 9 ? 'Q3' : 'Q1';
    if (this.words[next + 1]?.key === 'năm' && /^(?:đầu|cuối)$/.test(this.words[next]?.key ?? '')) {
      if (this.words[next]?.key === 'cuối') half = count === 6 ? 'H2' : half;
      next += 2;
    }
    const parts: { period: string; every: Rhythm }[] = [{ period: half, every: count === 6 ? 'half-year' : 'quarter' }];
    next = this.joined(next, parts);
    const printed = this.around.yearFrom(next) ?? this.around.yearFrom(next - 1);
    const year =
      printed?.year ?? (lead && !this.namedFurther(next) ? null : (this.calendar.year ?? this.calendar.issued?.slice(0, 4) ?? null));
    const to = Math.max(next, printed?.next ?? next);
    for (const { period, every } of parts)
      this.put(
        year === null ? { kind: 'recurring', every } : { kind: 'period', period: `${year}-${period}` },
        i,
        to,
        printed === null && year !== null,
      );
    return to;
  }

  private namedFurther(next: number): boolean {
    return this.words.slice(next, next + 6).some((word) => /^20\d\d$/.test(word.key));
  }

  /** `, 9 tháng và cả năm`, `, một năm`. */
  private joined(from: number, parts: { period: string; every: Rhythm }[]): number {
    let next = from;
    for (let step = 0; step < 3; step += 1) {
      const word = this.words[next];
      if (word === undefined || !(word.key === 'và' || word.key === 'hoặc' || /^\s?[,;]\s?$/.test(word.gap))) return next;
      const start = word.key === 'và' || word.key === 'hoặc' ? next + 1 : next;
      const [a, b] = [this.words[start]?.key ?? '', this.words[start + 1]?.key ?? ''];
      if (a === 'năm' || (/^(?:cuối|cả|một|1|01|hằng|hàng|tổng)$/.test(a) && b === 'năm')) {
        parts.push({ period: 'Y', every: 'year' });
        next = a === 'năm' ? start + 1 : start + 2;
      } else if ((COUNTS[a] ?? Number(a)) === 9 && b === 'tháng') {
        parts.push({ period: 'Q3', every: 'quarter' });
        next = start + 2;
      } else return next;
    }
    return next;
  }

  /** `cuối năm`, `đến cuối năm 2027`. */
  private yearEnd(i: number): number {
    if (this.words[i + 1]?.key !== 'năm' || this.words[i + 2]?.key === 'học' || this.words[i - 2]?.key === 'nay') return i + 2;
    if (!/^(?:vào|đợt|đến|trước|dịp|hết|trong)$/.test(this.words[i - 1]?.key ?? '') && !this.around.opensPhrase(i)) return i + 2;
    const printed = this.around.yearFrom(i + 1);
    const year = printed?.year ?? this.calendar.year ?? this.calendar.issued?.slice(0, 4) ?? null;
    return year === null ? i + 2 : this.put({ kind: 'period', period: `${year}-Y` }, i, printed?.next ?? i + 2, printed === null);
  }

  /** `trong năm 2027`, `hết năm 2027`. */
  private wholeYear(i: number): number {
    const year = this.words[i + 1]?.key ?? '';
    const [b, a] = [this.words[i - 2]?.key ?? '', this.words[i - 1]?.key ?? ''];
    const summed = a === 'kết' && /^(?:sơ|tổng)$/.test(b);
    if (!/^20\d\d$/.test(year) || !(summed || /^(?:trong|hết|cuối|vào|đến)$/.test(a))) return i + 1;
    if (/^\s?[-–]\s?$/.test(this.words[i + 2]?.gap ?? '')) return i + 2;
    return this.put({ kind: 'period', period: `${year}-Y` }, i, i + 2);
  }

  private rhythm(i: number): number {
    const rhythm = this.tables.rhythms.match(this.words, i);
    const every = this.rhythmOf(rhythm?.value ?? '');
    if (rhythm !== null && every !== null) return this.put({ kind: 'recurring', every }, this.around.countBefore(i), rhythm.next);
    if (this.words[i]?.key !== 'định' || this.words[i + 1]?.key !== 'kỳ') {
      if (!EVERY.has(this.words[i]?.key ?? '')) return 0;
      const count = COUNTS[this.words[i + 1]?.key ?? ''] ?? Number(this.words[i + 1]?.key);
      return count === 6 && this.words[i + 2]?.key === 'tháng' ? this.put({ kind: 'recurring', every: 'half-year' }, i, i + 3) : 0;
    }
    // `định kỳ 6 tháng` is told by its months
    const count = COUNTS[this.words[i + 2]?.key ?? ''] ?? Number(this.words[i + 2]?.key);
    if ([3, 6, 9].includes(count) && this.words[i + 3]?.key === 'tháng') return i + 2;
    for (let k = i + 2; k < i + 5; k += 1) if (this.tables.rhythms.match(this.words, k) !== null) return k;
    // `việc sinh hoạt định kỳ của …` says which, not when
    return this.words[i + 2]?.key === 'của' ? i + 2 : this.put({ kind: 'recurring', every: 'periodic' }, i, i + 2);
  }

  private moment(i: number): number {
    const moment = this.tables.moments.match(this.words, i);
    // `Sau khi nghe báo cáo, …` opens what happened; only behind the task is it a time for it
    if (
      moment === null ||
      (i === 0 && moment.next === 2 && this.words[0]?.key === 'ngay') ||
      (i === 0 && moment.next === 3 && this.words[0]?.key === 'sau' && this.words[2]?.key === 'khi')
    )
      return 0;
    let next = moment.next;
    while (next < this.words.length && next < moment.next + 14 && isBlank(this.words[next]?.gap)) next += 1;
    return this.vague(i, next);
  }

  /** `trong thời hạn 10 ngày làm việc`, `chậm nhất 05 ngày trước …`: counted from a moment that only words tell. */
  private term(i: number): number {
    if (!OPENS_TERM.has(this.words[i]?.key ?? '')) return 0;
    for (let k = i + 1; k < i + 5; k += 1) {
      const word = this.words[k];
      if (word === undefined || !isBlank(word.gap)) return 0;
      if (
        /^\d{1,2}$/.test(word.key) &&
        /^(?:ngày|tháng|tuần)$/.test(this.words[k + 1]?.key ?? '') &&
        !/^\d/.test(this.words[k + 2]?.key ?? '')
      ) {
        // `trong 6 tháng đầu năm` is a part of the year
        if (/^(?:đầu|cuối)$/.test(this.words[k + 2]?.key ?? '') && this.words[k + 3]?.key === 'năm') return 0;
        let next = k + 2;
        while (next < this.words.length && next < k + 14 && isBlank(this.words[next]?.gap)) next += 1;
        return this.vague(i, next);
      }
      if (!/^(?:vòng|thời|hạn|nhất|là)$/.test(word.key)) return 0;
    }
    return 0;
  }

  private vague(from: number, to: number): number {
    const text = this.stretch.text.slice(this.words[from]?.from ?? 0, this.words[to - 1]?.to ?? 0);
    this.found.push({
      due: { kind: 'vague', text },
      from: this.words[from]?.from ?? 0,
      to: this.words[to - 1]?.to ?? 0,
      yearAssumed: false,
    });
    return to;
  }

  private rhythmOf(value: string): Rhythm | null {
    return RHYTHMS.find((rhythm) => rhythm === value) ?? null;
  }

  /** The year of a time printed without one: a year printed soon behind, the title's, else the next such time after the document's day. */
  private yearFor(firstMonth: number, lastMonth: number): string | null {
    if (this.calendar.year !== null) return this.calendar.year;
    const { issued } = this.calendar;
    if (issued === null) return null;
    const [year, month] = [Number(issued.slice(0, 4)), Number(issued.slice(5, 7))];
    return String(lastMonth < month && firstMonth < month ? year + 1 : year);
  }
}

const isBlank = (gap = ''): boolean => gap === ' ' || /^\s$/.test(gap);
const two = (value: number): string => String(value).padStart(2, '0');
