import { type Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { targetIn } from './targets.js';

/** The shapes in which a number reached is set against something set beforehand. */
export type ComparisonKind =
  /** `… 91% (Nghị quyết là 95% - chưa đạt)` */
  | 'brackets'
  /** `đạt 41% kế hoạch`, `vượt 3% so với chỉ tiêu` */
  | 'inline'
  /** `…, đạt và vượt chỉ tiêu được giao 1.200`, `…, thấp hơn mức 60% đề ra` */
  | 'appended'
  /** `7,9 tỷ đồng/dự toán năm 14,2 tỷ đồng` */
  | 'over'
  /** `chỉ tiêu 15 đảng viên, thực hiện 16` */
  | 'yardstick-first'
  /** `hoàn thành chỉ tiêu tuyển quân với 18/18` */
  | 'completed'
  /** `Về giá trị đạt …, vượt …%`, behind a sentence that compared */
  | 'goes-on';

/** A comparison found in a clause: where its words stand. */
export interface Comparison {
  readonly from: number;
  readonly to: number;
  readonly kind: ComparisonKind;
}

/** The patterns of comparing, made of a vocabulary's words. Every repetition is bounded, so that time stays linear. */
export interface Comparing {
  /** No clause without one of these compares anything. */
  readonly any: RegExp;
  readonly missed: RegExp;
  readonly reached: RegExp;
  readonly yard: RegExp;
  readonly inline: RegExp;
  readonly appended: RegExp;
  readonly over: RegExp;
  readonly first: RegExp;
  readonly against: RegExp;
  readonly more: RegExp;
  readonly yardsticks: string;
}

const NUMBER = '\\d(?:[\\d.,]{0,20}\\d)?';
const made = new WeakMap<Tables, Comparing>();

export function comparingOf(tables: Tables): Comparing {
  const known = made.get(tables);
  if (known !== undefined) return known;
  const { yardsticks } = tables;
  const yard = `(?:${yardsticks})(?!\\p{L})`;
  const comparing: Comparing = {
    any: new RegExp(`${yardsticks}|giao|mức\\s\\d|yêu cầu\\s\\d|\\(\\s?(?:đạt|chưa|không|vượt)|^(?:về|riêng)\\s`, 'u'),
    missed: new RegExp(`(?:${tables.missed})`),
    reached: new RegExp(`(?:${tables.reached})`),
    yard: new RegExp(`(?<!\\p{L})${yard}|^\\s*(?:được\\s|tỉnh\\s|huyện\\s|trên\\s)?giao\\s\\d`, 'u'),
    inline: new RegExp(
      `(?<![\\d.,])${NUMBER}(?:\\s?%|\\s\\p{L}{1,12})(?:\\s\\([^()]{0,40}\\))?(?:\\s(?:so với|so|của|theo))?(?:\\s(?:tiến độ|mức|các|tổng|toàn bộ))?\\s${yard}(?:(?!\\s(?:và|so|đạt|vượt)\\s)[^,;.()]){0,60}`,
      'gu',
    ),
    appended: new RegExp(
      `,?\\s(?:đạt và vượt|vượt mức|vượt|chưa đạt|không đạt|đạt|cao hơn|thấp hơn|chưa hoàn thành|hoàn thành vượt mức|hoàn thành|bằng|chưa bảo đảm|chưa đảm bảo|bảo đảm|đảm bảo)\\s(?:(?:[^,;()]|,(?=\\d)){0,60}?\\s)?(?:${yard}|(?:mức|yêu cầu)\\s${NUMBER})(?:(?!\\s(?:nhưng|song|trong khi)\\s)(?:[^,;()]|,(?=\\d)|,(?=\\sngày\\s\\d))){0,110}`,
      'gu',
    ),
    over: new RegExp(
      `${NUMBER}(?:\\s?%|(?:\\s\\p{L}{1,12}){0,4})(?:\\s?\\/\\s?|\\strên\\s)(?:${yard})[^,;()]{0,30}?\\s${NUMBER}(?:\\s?%|(?:\\s\\p{L}{1,12}){0,2})`,
      'gu',
    ),
    first: new RegExp(
      `(?<!\\p{L})${yard}[^,;()]{0,60}?\\s${NUMBER}[^,;()]{0,24}[,;:–-]\\s?(?:đã\\s)?(?:thực hiện|kết quả|kết quả thực hiện|thực hiện được|thực tế)(?:\\s(?:đạt|được|là|thực hiện))?:?\\s${NUMBER}(?:\\s?%|(?:\\s\\p{L}{1,12}){0,2})`,
      'gu',
    ),
    against: new RegExp(`so với\\s(?:${yard})[^,;()]{0,40},\\s[^;()]{0,140}?\\s(?:đạt|bằng|được|là)\\s${NUMBER}(?:\\s?%)?`, 'gu'),
    more: new RegExp(`^\\s?,\\s(?:nhưng\\s)?(?:(?:${tables.missed})|vượt\\s|đạt\\s(?:chỉ|nghị|kế|yêu))[^,;()]{0,90}`, 'u'),
    yardsticks,
  };
  made.set(tables, comparing);
  return comparing;
}

const COMPLETED = /hoàn thành (?:vượt )?(?:kế hoạch|chỉ tiêu)[^;]{0,90}?\d[\d.,]{0,20}\s?\/\s?\d[\d.,]{0,20}(?:\s\p{L}{1,12}){0,2}/gu;
const COUNTS_TARGETS = /^\s*\d[\d.,]{0,20}(?:\s?\/\s?\d+)?\s(?:chỉ tiêu|nhiệm vụ|kế hoạch|nghị quyết)(?!\s(?:giao|năm|đề))/;
const EARLIER = /cùng kỳ|năm trước|so với năm|so năm|so với đầu năm/;
const GOES_ON = /^(?:về|riêng)\s[^;]{0,120}\sđạt\s[^;]{0,120}(?:,\s)(?:vượt|đạt)\s\d/;
const VERDICT_ALONE = /^\s*(?:đạt|chưa đạt|không đạt|vượt|đạt và vượt|đạt chỉ tiêu|vượt chỉ tiêu|chưa đạt chỉ tiêu|không đạt chỉ tiêu)\s*$/;

/** The comparisons of a clause, in order; those that say more of the same number are one. */
export function comparisonsIn(clause: Stretch, goesOn: boolean, comparing: Comparing): Comparison[] {
  const { key } = clause;
  // the cheap question first: every shape but a verdict in brackets holds a number
  if (!/[\d(]/.test(key) || !comparing.any.test(key)) return [];
  const found: Comparison[] = [];
  const free = (from: number, to: number): boolean => found.every((other) => to <= other.from || from >= other.to);
  const put = (kind: ComparisonKind, from: number, text: string): void => {
    const to = from + text.trimEnd().length;
    if (free(from, to)) found.push({ kind, from, to });
  };
  for (const match of key.matchAll(/\(([^()]*)\)/g)) {
    const inside = match[1] ?? '';
    if (VERDICT_ALONE.test(inside)) {
      put('brackets', match.index, match[0]);
      continue;
    }
    if (!comparing.yard.test(inside)) continue;
    const judged = comparing.missed.test(inside) || comparing.reached.test(inside) || /đạt/.test(inside);
    if (!judged && (targetIn(inside, inside, comparing.yardsticks) === null || /số\s\d/.test(inside))) continue;
    put('brackets', match.index, match[0]);
  }
  for (const match of key.matchAll(comparing.over)) put('over', match.index, match[0]);
  for (const match of key.matchAll(comparing.first)) put('yardstick-first', match.index, match[0]);
  for (const match of key.matchAll(comparing.against)) put('yardstick-first', match.index, match[0]);
  for (const match of key.matchAll(comparing.inline)) {
    if (COUNTS_TARGETS.test(match[0]) || EARLIER.test(match[0])) continue;
    put('inline', match.index, match[0]);
  }
  for (const match of key.matchAll(COMPLETED)) put('completed', match.index, match[0]);
  for (const match of key.matchAll(comparing.appended)) {
    if (EARLIER.test(match[0]) || !endsWithNumber(key.slice(0, match.index))) continue;
    put('appended', match.index, match[0]);
  }
  if (found.length === 0 && goesOn && GOES_ON.test(key)) put('goes-on', clause.length, '');
  return merge(
    found.sort((a, b) => a.from - b.from || b.to - a.to).map((comparison) => withVerdict(key, comparison, comparing)),
    key,
  );
}

/** The number whose comparison is appended stands right before it, its unit between them. */
const endsWithNumber = (before: string): boolean =>
  !NO_MEASURE.test(before.slice(-60)) &&
  /\d[\d.,]{0,20}(?:\s?%|(?:[\s/][“"]?\p{L}{1,12}[”"]?){0,12})(?:\s?\([^()]{0,40}\))?\s?$/u.test(before.slice(-160));
/** A time, a document's number, or a count of targets is no number reached. */
const NO_MEASURE =
  /(?:năm|tháng|quý|ngày|số|khoá)\s\d[\d/]{0,12}\s?$|\d\s(?:tháng|năm|chỉ tiêu|nhiệm vụ|tiêu chí|nội dung)(?:\s\p{L}{1,12}){0,4}\s?$/u;

/** Brackets with nothing but a value behind a comparison tell its target: `vượt chỉ tiêu (dưới 2%)`. */
const VALUE_BEHIND =
  /^\s?\((?:(?:trên|dưới|từ|ít nhất|tối thiểu|không quá|tối đa|≥|≤|>|<)\s?)?\d[\d.,]{0,20}(?:\s?%|(?:\s\p{L}{1,12}){0,3})(?:\strở\s(?:lên|xuống))?\)/u;

/** `đạt 41,6% kế hoạch, chưa đạt tiến độ theo yêu cầu`: the text's own judgement belongs to the comparison before it. */
function withVerdict(key: string, comparison: Comparison, comparing: Comparing): Comparison {
  const valued = VALUE_BEHIND.exec(key.slice(comparison.to));
  if (valued !== null && comparison.kind !== 'brackets') return { ...comparison, to: comparison.to + valued[0].length };
  if (comparison.kind !== 'inline' && comparison.kind !== 'over' && comparison.kind !== 'completed') return comparison;
  const more = comparing.more.exec(key.slice(comparison.to));
  return more === null || EARLIER.test(more[0]) || /\d/.test(more[0].replace(/số\s\d.*$/, ''))
    ? comparison
    : { ...comparison, to: comparison.to + more[0].trimEnd().length };
}

/** `đạt 100% chỉ tiêu giao năm 2027 (giao 14 người)`: what stands right behind a comparison belongs to it. */
function merge(comparisons: readonly Comparison[], key: string): Comparison[] {
  const out: Comparison[] = [];
  for (const comparison of comparisons) {
    const last = out[out.length - 1];
    const between = last === undefined ? '' : key.slice(last.to, comparison.from);
    if (
      last !== undefined &&
      last.kind !== 'completed' &&
      (comparison.from <= last.to || /^[\s,]{0,2}$/.test(between)) &&
      comparison.kind !== 'inline'
    )
      out[out.length - 1] = { ...last, to: Math.max(comparison.to, last.to) };
    else out.push(comparison);
  }
  return out;
}
