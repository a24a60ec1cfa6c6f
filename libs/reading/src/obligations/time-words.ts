import { type Stretch } from '../text/stretch.js';
import { type Word } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';

/** Words that may stand between a deadline word and its time. */
const FILLERS = new Set([
  'là',
  'hết',
  'trước',
  'vào',
  'ngày',
  'giờ',
  'mùng',
  'thứ',
  'hai',
  'ba',
  'tư',
  'năm',
  'sáu',
  'bảy',
  'và',
  'cuối',
  'đầu',
  'h',
  'phút',
  'tuần',
]);
/** A date behind these was not set as a deadline. */
const STARTS = new Set(['từ', 'họp', 'ký', 'lập']);

/** The words around a time: what leads to it, what year stands behind it. */
export class TimeWords {
  readonly list: readonly Word[];

  constructor(
    readonly stretch: Stretch,
    readonly tables: Tables,
  ) {
    this.list = stretch.words;
  }

  /** Index of the deadline word right before word `i`, fillers between them allowed. */
  leadBefore(i: number): number | null {
    for (let k = i - 1, steps = 0; k >= 0 && steps < 7; k -= 1, steps += 1) {
      const word = this.list[k];
      const next = this.list[k + 1];
      if (word === undefined || next === undefined || !/^[\s:,(]{1,3}$/.test(next.gap)) return null;
      // the longest deadline phrase that ends here
      const start = this.tables.deadlines.endingAt(this.list, k + 1, 4);
      if (start >= 0) return this.opensLead(start - 1) ? start - 1 : start;
      if (!FILLERS.has(word.key) && !/^\d{1,2}(?:h\d{0,2})?$/.test(word.key)) return null;
      if (/,/.test(next.gap) && !/^(?:ngày|trước)$/.test(next.key)) return null;
    }
    return null;
  }

  /** `vào đợt …`, `định kỳ 6 tháng`: one word more. */
  private opensLead(i: number): boolean {
    const [word, next] = [this.list[i], this.list[i + 1]];
    return next?.gap === ' ' && (word?.key === 'vào' || (word?.key === 'định' && next.key === 'kỳ'));
  }

  /** A date counts where a deadline word leads to it; never behind `từ`, a document's number, or the day of a meeting. */
  isDeadline(i: number): boolean {
    const at = this.dayAt(i);
    const before = this.list[at - 1];
    if (before !== undefined && STARTS.has(before.key)) return false;
    if (before?.key === 'đến' && this.isRange(at - 1)) return false;
    if (before?.key === 'và' && this.isSecond(at - 1)) return true;
    if (
      /[-–/]\s?\p{L}[\p{L}\d/-]*[\s,]*(?:ngày)?\s*$/u.test(
        this.stretch.key.slice(Math.max(0, (this.list[i]?.from ?? 0) - 40), this.list[i]?.from),
      )
    )
      return false;
    return this.leadBefore(at) !== null || this.aloneInBrackets(at);
  }

  /** `trước ngày 05/6 và ngày 25/11`: the day before `và` is a deadline by its own words; a longer row is not walked back. */
  private isSecond(and: number): boolean {
    let first = and;
    while (first > and - 6 && /^(?:\d{1,4}|tháng|năm)$/.test(this.list[first - 1]?.key ?? '')) first -= 1;
    if (first === and || !/^\d{1,2}$/.test(this.list[first]?.key ?? '')) return false;
    return this.leadBefore(this.dayAt(first)) !== null;
  }

  /** The first word of the time at word `i`, with what leads to it or joins it to the one before. */
  beginOf(i: number): number {
    const lead = this.leadBefore(i);
    if (lead !== null) return lead;
    const and = this.dayAt(i) - 1;
    return this.list[and]?.key === 'và' && this.isSecond(and) ? and : i;
  }

  /** A number with its word: `ngày 05/6`. */
  private dayAt(i: number): number {
    return this.list[i - 1]?.key === 'ngày' ? i - 1 : i;
  }

  /** `từ ngày 01/7 đến ngày 30/11`: the time something is told of. */
  private isRange(to: number): boolean {
    for (let k = to - 1; k >= Math.max(0, to - 6); k -= 1) {
      if (this.list[k]?.key === 'từ') return true;
      if (!/^(?:ngày|tháng|năm|\d{1,4})$/.test(this.list[k]?.key ?? '')) return false;
    }
    return false;
  }

  /** Behind a comma, semicolon or bracket, or at the very beginning. */
  opensPhrase(i: number): boolean {
    return i === 0 || /[,;:(–-]\s?$/.test(this.list[i]?.gap ?? '');
  }

  /** `…; tháng 2/2026)`, `…, quý IV`, `trình tháng 3/2026`: a phrase of its own, or what a task ends with. */
  standsApart(i: number, next: number): boolean {
    const behind = this.list[next];
    if (behind === undefined) return this.opensPhrase(i) || this.endsTask(i);
    return this.opensPhrase(i) && /[,;.)]/.test(behind.gap);
  }

  private endsTask(i: number): boolean {
    return this.tables.verbs.endingAt(this.list, i, 3) >= 0;
  }

  aloneInBrackets(i: number): boolean {
    return this.list[i]?.gap.endsWith('(') === true || this.list[i]?.gap.endsWith('[') === true;
  }

  /** `ít nhất 01 lần/quý`: how often belongs to the rhythm at word `i`. */
  countBefore(i: number): number {
    if (this.list[i]?.key !== 'lần' || !/^(?:\d{1,2}|một|hai|ba)$/.test(this.list[i - 1]?.key ?? '')) return i;
    const bound = `${this.list[i - 3]?.key ?? ''} ${this.list[i - 2]?.key ?? ''}`;
    return this.tables.bounds.split('|').includes(bound) ? i - 3 : i - 1;
  }

  /** The year printed at word `i`: `/2027`, `năm 2027`, `-2027`. */
  yearFrom(i: number): { readonly year: string; readonly next: number } | null {
    const word = this.list[i];
    if (word === undefined) return null;
    if (/^20\d\d$/.test(word.key) && /^\s?[/\s.-]\s?$/.test(word.gap)) return { year: word.key, next: i + 1 };
    if (word.key === 'năm' && /^[\s,]{1,2}$/.test(word.gap) && /^20\d\d$/.test(this.list[i + 1]?.key ?? ''))
      return { year: this.list[i + 1]?.key ?? '', next: i + 2 };
    return null;
  }

  /** The first word that begins at or behind an offset. */
  wordAt(offset: number): number {
    let i = 0;
    let high = this.list.length;
    while (i < high) {
      const middle = (i + high) >> 1;
      if ((this.list[middle]?.from ?? 0) < offset) i = middle + 1;
      else high = middle;
    }
    return i;
  }
}
