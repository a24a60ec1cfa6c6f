import { type Stretch } from '../text/stretch.js';
import { type Word, wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';

/** A stretch of a text, as offsets. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** `năm 2026`, `quý II/2026`, `tháng 5 năm 2026`, `6 tháng đầu năm 2026` */
const TIME =
  /(?<!\d\s)(?:(?:quý\s(iv|i{1,3}|[1-4])|tháng\s(\d{1,2})|([369])\stháng(?:\sđầu)?)(?:\s?\/\s?|\s(?:năm\s)?)|năm\s)(20\d\d)(?!\d)/gu;
const QUARTERS = ['i', 'ii', 'iii', 'iv'];
/** What may stand before a time that opens what is told of it, beside the words that open what was reached. */
const LEADS = new Set(['trong', 'riêng', 'hết', 'và', 'tính', 'đến']);
const PARTS = /[,;:()–-]/;
const AGAINST = /(?:^|\s)(?:so|với|từ)\s$/u;
const REACH = 40;

/**
 * The part of a sentence that tells what an earlier time reached, where the rest tells what is to be reached:
 * `Tiết kiệm 5 tỷ đồng; năm 2026 tiết kiệm 4 tỷ đồng, đạt 80% kế hoạch`. It ends with its brackets, a later time, a word of what is ahead or an order.
 */
export function toldBefore(sentence: Stretch, issued: string | null, tables: Tables): Span | null {
  if (issued === null) return null;
  const { key, words } = sentence;
  let from = -1;
  for (const time of key.matchAll(TIME)) {
    const past = isPast(time, issued);
    const opens = isOpen(words, wordFrom(words, time.index), tables);
    if (from >= 0 && opens && !past) return { from, to: Math.min(time.index, bracketBehind(key, from)) };
    if (from < 0 && past && (opens || isReached(sentence, time.index, time.index + time[0].length, tables))) from = time.index;
  }
  if (from < 0) return null;
  const ahead = words.find((word, k) => word.from > from && (tables.ahead.match(words, k) ?? orderAt(sentence, k, tables)) !== null);
  return { from, to: Math.min(bracketBehind(key, from), ahead?.from ?? key.length) };
}

/** Nothing but words that lead to it stands between a word and the mark before it: `Kết quả trong năm 2026` */
function isOpen(words: readonly Word[], at: number, { achieved }: Tables): boolean {
  for (let k = at; k > 0;) {
    if (PARTS.test(words[k]?.gap ?? '')) return true;
    const led = achieved.endingAt(words, k, 3);
    if (led < 0 && !LEADS.has(words[k - 1]?.key ?? '')) return false;
    k = led < 0 ? k - 1 : led;
  }
  return true;
}

/** Its last month is over, or the month the document is of; of a month alone, it is over. */
function isPast([, quarter, month, months, year]: RegExpMatchArray, issued: string): boolean {
  const quarterly = quarter === undefined ? 0 : 3 * (QUARTERS.indexOf(quarter) + 1 || Number(quarter));
  const end = quarterly || Number(month ?? NaN) + 1 || Number(months ?? 12);
  return `${year ?? ''}-${String(end).padStart(2, '0')}` <= issued.slice(0, 7);
}

/** `Sản lượng năm 2026 đạt 41 tấn`, but not `kế hoạch năm 2026 đạt …`. */
function isReached({ key, words }: Stretch, from: number, to: number, { achieved, sets }: Tables): boolean {
  if (AGAINST.test(key.slice(Math.max(0, from - REACH), from)) || achieved.match(words, wordFrom(words, to)) === null) return false;
  return sets.endingAt(words, wordFrom(words, from), 3) < 0;
}

/** `…; yêu cầu quý I đạt 30% dự toán` */
const orderAt = ({ words }: Stretch, k: number, { orders }: Tables): object | null =>
  words[k]?.gap.includes(';') === true ? orders.match(words, k) : null;

/** Where the brackets close in which an offset stands; the end of the text outside of any. */
function bracketBehind(key: string, from: number): number {
  const close = key.indexOf(')', from);
  return close >= 0 && key.lastIndexOf('(', from) > key.lastIndexOf(')', from) ? close : key.length;
}
