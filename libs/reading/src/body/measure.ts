import { Memory } from '../text/memory.js';
import { type Stretch } from '../text/stretch.js';
import { type Word, wordFrom } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';

/** A printed number with its unit: `95,16%`, `12/15 xã`, `375 tỷ đồng`, `7 - 7,5%`. */
export interface Measure {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** By how much more or less, not what was reached: `vượt 3%`. */
  readonly excess: boolean;
  readonly fraction: boolean;
  /** Of a fraction, its numerator by its denominator; 1 of any other number. */
  readonly part: number;
  /** No unit is printed behind it. */
  readonly bare: boolean;
  /** A number of targets or tasks: `7/9 chỉ tiêu`. */
  readonly counts: boolean;
}

const VALUE = '\\d[\\d.,]{0,20}';

interface NumberPattern {
  readonly pattern: RegExp;
  /** How far before its first digit it may begin. */
  readonly reach: number;
  /** A bound behind a number and its unit. */
  readonly behind: RegExp;
}

const made = new WeakMap<Tables, NumberPattern>();

/** A number, its bound before and behind it, a range, a fraction, its percent sign. */
function numberPattern(tables: Tables): NumberPattern {
  const known = made.get(tables);
  if (known !== undefined) return known;
  const pattern = new RegExp(
    `(?:(?<!\\p{L})(?:${tables.bounds})\\s|[≥≤<>]\\s?)?(?<![\\d.,\\p{L}-]|(?<!\\p{Ll}|%)/)${VALUE}(?:\\s?%?\\s?[-–]\\s?${VALUE}(?=\\s?%))?(?:\\/${VALUE})?(?:\\s?%)?(?:\\s(?:${tables.boundsBehind}))?`,
    'gu',
  );
  const reach = 2 + Math.max(...tables.bounds.split('|').map((word) => word.length));
  const one = { pattern, reach, behind: new RegExp(`^\\s(?:${tables.boundsBehind})`, 'u') };
  made.set(tables, one);
  return one;
}

/** The numbers printed in a key. Only where a digit is near the pattern is tried: its bounds make it slow on mere words. */
function numbersIn(key: string, tables: Tables): RegExpExecArray[] {
  const { pattern, reach } = numberPattern(tables);
  const found: RegExpExecArray[] = [];
  for (let at = 0; at < key.length;) {
    DIGIT.lastIndex = at;
    const digit = DIGIT.exec(key)?.index;
    if (digit === undefined) break;
    pattern.lastIndex = Math.max(at, digit - reach);
    const match = pattern.exec(key);
    if (match === null) break;
    found.push(match);
    at = pattern.lastIndex;
  }
  return found;
}

const DIGIT = /\d/g;
const PLUS = 0x2b;
const SLASH = 0x2f;
/** `tăng 10,9%/năm` is a rate reached, not a difference. */
const PER_YEAR = /^\s?(?:\/|mỗi\s|một\s|hằng\s|hàng\s)\s?(?:năm|quý|tháng)/;
const TIME = /^\s(?:tháng|năm|ngày|quý|giờ|cấp)(?!\p{L})/u;

const numbers = new Memory((text) =>
  Number(
    (/\d[\d.,]{0,20}/.exec(text)?.[0] ?? '')
      .replace(/[.,]+$/, '')
      .replace(/\.(?=\d{3}(?:\D|$))/g, '')
      .replace(',', '.'),
  ),
);

export const numberOf = (text: string): number => numbers.of(text);

/** The numbers of a stretch that measure something: no dates, ordinals, numbers of documents. */
export function measuresIn(stretch: Stretch, tables: Tables): Measure[] {
  const { text, key } = stretch;
  const words = stretch.words;
  const found: Measure[] = [];
  const differs = new Map<number, string | undefined>();
  for (const match of numbersIn(key, tables)) {
    const raw = match[0].replace(/[.,]+$/, '');
    const from = match.index;
    const to = from + raw.length;
    const before = key.slice(Math.max(0, from - 12), from);
    const percent = raw.includes('%');
    if (
      !percent &&
      // `trên tổng số 78 tỷ đồng` numbers nothing
      ((tables.numberName.test(before) && tables.shares.endingAt(words, wordFrom(words, from), 3) < 0) ||
        TIME.test(key.slice(to, to + 8)) ||
        (/năm\s$/.test(before) && /^(?:19|20)\d\d$/.test(raw)) ||
        /^\s?[-–/]\s?\p{L}{1,5}[-–/]/u.test(key.slice(to, to + 9)))
    )
      continue;
    if (/^(?:từ\s)?20\d\d(?!\d)/.test(raw) || (/^\d{1,2}\/\d{1,2}(?:\/\d{4})?$/.test(raw) && /(?:đến|ngày|trước|hết)\s$/.test(before)))
      continue;
    const digits = from + raw.search(/\d/);
    const next = wordFrom(words, to);
    if (isRate(words, next, key, from, raw)) continue;
    const by = PER_YEAR.test(key.slice(to, to + 10)) ? -1 : differenceBefore(words, wordFrom(words, digits), tables);
    // a bound may stand between: `kế hoạch tăng từ 12% trở lên`
    const told = by < 0 && digits > from ? differenceBefore(words, wordFrom(words, from), tables) : by;
    const set = told > 0 && isSetAt(words, told, tables);
    if (set) {
      // `tăng 12,4% (kế hoạch tăng 12%)`: growth set against growth reached
      const growth = words[told]?.key;
      for (const [i, one] of found.entries())
        if (one.excess && one.percent === percent && differs.get(i) === growth) found[i] = { ...one, excess: false };
    }
    const excess = (by >= 0 && !set) || key.charCodeAt(digits - 1) === PLUS;
    if (excess && by >= 0) differs.set(found.length, words[by]?.key);
    found.push({
      from: excess ? digits : from,
      to,
      text: text.slice(excess ? digits : from, to),
      value: numberOf(raw.split('/')[0] ?? raw),
      percent,
      excess,
      fraction: raw.includes('/'),
      part: raw.includes('/') ? numberOf(raw.split('/')[0] ?? raw) / numberOf(raw.split('/')[1] ?? raw) : 1,
      bare: !percent && words[next]?.gap !== ' ',
      counts: !/[%,]/.test(raw) && words[next]?.gap === ' ' && tables.counted.match(words, next) !== null,
    });
  }
  return found;
}

/** In one unit: both shares, or counted in the same word. */
export const isAlike = (one: Stretch, actual: Measure, other: Stretch, target: Measure): boolean =>
  actual.percent === target.percent && (target.percent || target.bare || unitOf(one, actual) === unitOf(other, target));

const unitOf = ({ words }: Stretch, { to }: Measure): string => words[wordFrom(words, to)]?.key ?? '';

/** `85 thuê bao/100 dân`: how many the rate is told of, in another unit than what is counted. */
function isRate(words: readonly Word[], next: number, key: string, from: number, raw: string): boolean {
  if (key.charCodeAt(from - 1) !== SLASH || !/^10{1,2}(?:[.]?0{3})?$|^1[.]?0{3}$/.test(raw)) return false;
  const unit = words[next]?.gap === ' ' ? words[next]?.key : undefined;
  const at = wordFrom(words, from);
  return unit !== undefined && !words.slice(Math.max(0, at - 3), at).some((word) => word.key === unit);
}

/** The index of the word before a number that makes it a difference, or -1. */
function differenceBefore(words: readonly Word[], at: number, { differences, nearly }: Tables): number {
  for (let k = at - 1; k >= Math.max(0, at - 3); k -= 1) {
    const start = differences.endingAt(words, k + 1, 2);
    if (start >= 0) return start;
    if (words[k + 1]?.gap !== ' ' || nearly.match(words, k) === null) return -1;
  }
  return -1;
}

/** Whether a yardstick stands right before word `at`, but for a word of setting: `kế hoạch tăng …`, `nghị quyết đề ra là tăng …`. */
function isSetAt(words: readonly Word[], at: number, { yardsticks, demands }: Tables): boolean {
  if (words[at]?.gap !== ' ' && words[at]?.gap !== ': ') return false;
  const end = words[at - 1]?.key === 'là' ? at - 1 : at;
  const direct = yardsticks.endingAt(words, end, 3);
  const yard = direct >= 0 ? direct : yardsticks.endingAt(words, demands.endingAt(words, end, 3), 3);
  // `so với kế hoạch giảm 18 ha` tells by how much
  return yard >= 0 && words[yard - 1]?.key !== 'với' && words[yard - 1]?.key !== 'so';
}

/** A count with the words of its unit, up to the next mark or a word that begins something else: `17 lượt người`. */
export function withUnit(stretch: Stretch, measure: Measure, tables: Tables): string {
  if (measure.percent) return measure.text;
  const words = stretch.words;
  let to = measure.to;
  const first = wordFrom(words, measure.to);
  for (let k = first; k < first + 2; k += 1) {
    const word = words[k];
    if (word === undefined || word.gap !== ' ' || !/^\p{L}/u.test(word.key) || UNIT_ENDS.has(word.key)) break;
    if ([tables.compared, tables.yardsticks, tables.achieved, tables.shares].some((list) => list.match(words, k) !== null)) break;
    // `công trình` is a unit, `trình` alone no task; `12 tổ chức` are no act
    const verb = k > first ? tables.verbs.match(words, k) : null;
    if (verb !== null && verb.next > k + 1) break;
    to = word.to;
  }
  return stretch.text.slice(measure.from, to);
}

const UNIT_ENDS = new Set(['và', 'tham', 'là', 'trong', 'ở', 'trở', 'có', 'tại', 'mới', 'cho', 'từ', 'thì', 'nhưng', 'do', 'mà', 'phải']);

/** A target as printed, its bound behind the unit too: `40 triệu đồng trở lên`. */
export function wordingOf(stretch: Stretch, measure: Measure, tables: Tables): string {
  const printed = withUnit(stretch, measure, tables);
  const behind = numberPattern(tables).behind.exec(stretch.key.slice(measure.from + printed.length));
  return behind === null ? printed : stretch.text.slice(measure.from, measure.from + printed.length + behind[0].length);
}

/** Whether a value satisfies a target with its relation; equal to a bare target counts, and of two bounds the lower. */
export function satisfies(actual: number, target: string, smallerIsBetter = false): boolean | null {
  const wanted = numberOf(target);
  if (Number.isNaN(wanted) || Number.isNaN(actual)) return null;
  const key = target.toLowerCase();
  if (/dưới|</.test(key)) return actual < wanted;
  if (/không quá|tối đa|trở xuống|≤/.test(key)) return actual <= wanted;
  if (/trên|hơn|>/.test(key)) return actual > wanted;
  return smallerIsBetter && !/từ|ít nhất|tối thiểu|≥/.test(key) ? actual <= wanted : actual >= wanted;
}
