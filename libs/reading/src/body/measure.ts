import { bounds, boundsBehind } from '../vocabulary/measures.js';

/** A printed number with its unit: `95,16%`, `12/15 xã`, `375 tỷ đồng`. */
export interface Measure {
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly value: number;
  readonly percent: boolean;
  /** What was reached beyond, not what was reached: `vượt 3%`. */
  readonly excess: boolean;
  readonly fraction: boolean;
}

const words = (list: readonly string[]): string => [...list].sort((a, b) => b.length - a.length).join('|');
const NUMBER = new RegExp(
  `(?:(?<![\\p{L}])(?:${words(bounds)})\\s)?(?<![\\d.,/\\p{L}-])\\d[\\d.,]{0,20}(?:\\s?(?:đồng|triệu đồng)?\\/\\d[\\d.,]{0,20})?(?:\\s?%)?(?:\\s(?:${words(boundsBehind)}))?`,
  'gu',
);
const DATE_OR_NAME = /(?:ngày|tháng|năm|quý|khoá|số|điều|mức độ|lần thứ|đợt|loại|đối tượng|cấp)\s$/;

export const numberOf = (text: string): number =>
  Number(
    (/\d[\d.,]{0,20}/.exec(text)?.[0] ?? '')
      .replace(/[.,]+$/, '')
      .replace(/\.(?=\d{3}(?:\D|$))/g, '')
      .replace(',', '.'),
  );

/** The numbers of a stretch of text that measure something: no dates, ordinals, numbers of documents. */
export function measuresIn(text: string, key: string): Measure[] {
  const found: Measure[] = [];
  for (const match of key.matchAll(NUMBER)) {
    const raw = match[0].replace(/[.,]+$/, '');
    const from = match.index;
    const to = from + raw.length;
    const before = key.slice(Math.max(0, from - 12), from);
    const percent = raw.includes('%');
    if (!percent && (DATE_OR_NAME.test(before) || /^\s?[-–/]\s?\p{L}/u.test(key.slice(to, to + 4)))) continue;
    found.push({
      from,
      to,
      text: text.slice(from, to),
      value: fractionOrNumber(raw),
      percent,
      excess: /(?:vượt|tăng|tăng thêm|vượt trên)\s(?:thêm\s|hơn\s)?$/.test(before),
      fraction: raw.includes('/'),
    });
  }
  return found;
}

const fractionOrNumber = (raw: string): number => numberOf(raw.split('/')[0] ?? raw);

/** A count with the words of its unit, up to the next mark: `17 lượt người`. */
export function withUnit(text: string, measure: Measure): string {
  const rest = /^(?:\s\p{L}+){1,3}/u.exec(text.slice(measure.to))?.[0] ?? '';
  const unit =
    /^((?:\s(?!(?:và|với|so|đạt|vượt|tham|được|là|tăng|giảm|trong|ở|của|trở|đã|có|mới)\s)\p{L}+){0,2})/u.exec(`${rest} `)?.[1] ?? '';
  return measure.percent ? measure.text : `${measure.text}${unit.trimEnd()}`;
}

/** Whether a value satisfies a target with its relation; equal to a bare target counts. */
export function satisfies(actual: number, target: string): boolean | null {
  const wanted = numberOf(target);
  if (Number.isNaN(wanted) || Number.isNaN(actual)) return null;
  const key = target.toLowerCase();
  if (/dưới/.test(key)) return actual < wanted;
  if (/không quá|tối đa|trở xuống/.test(key)) return actual <= wanted;
  if (/trên|hơn/.test(key)) return actual > wanted;
  return actual >= wanted;
}
