import { type Due } from '../read-document.js';
import { datesIn } from '../text/dates.js';
import { type Stretch } from '../text/stretch.js';

export interface PlacedDue {
  readonly due: Due;
  readonly from: number;
  readonly to: number;
}

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, 1: 1, 2: 2, 3: 3, 4: 4 };
const BEFORE_DATE =
  /(?:trước|chậm nhất|muộn nhất|đến hết|hết|thời hạn|hạn cuối|hạn chót|hoàn thành|xong|vào|đến|trong)(?:\s(?:là|hết|trước|vào|\d{1,2}\s?(?:giờ|h)\s?\d{0,2}|ngày|mùng|thứ\s\p{L}+|,)){0,5}\s*$/u;
const NOT_DUE = /(?:số\s?\d+[^\s]*|từ|kể từ|vào\sngày|họp)[\s,]*(?:ngày)?\s*$/;
const YEAR = /(?:năm\s|\/)(20\d{2})/;

/** Deadlines in a stretch of text, in order. `year` completes a period whose own words name none. */
export function duesIn(stretch: Stretch, year: string | null): PlacedDue[] {
  const key = stretch.key;
  const found: PlacedDue[] = [];
  const put = (due: Due, from: number, to: number): void => {
    if (!found.some((other) => from < other.to && to > other.from)) found.push({ due, from, to });
  };
  for (const date of datesIn(key)) {
    const before = key.slice(Math.max(0, date.from - 45), date.from);
    const lead = BEFORE_DATE.exec(before);
    if (lead !== null && !/(?:từ|kể từ)\s*$/.test(before) && !(NOT_DUE.test(before) && !/trước|chậm nhất/.test(lead[0])))
      put({ kind: 'date', date: date.date }, date.from - lead[0].length, date.to);
  }
  for (const match of key.matchAll(
    /(?:trước|chậm nhất|muộn nhất)(?: là)?(?: hết)?(?: ngày)? (\d{1,2})\s?[/.-]\s?(\d{1,2})(?!\s?[/.\d])(?:\s(hằng|hàng) năm)?/g,
  )) {
    const named = yearNear(key, match.index) ?? year;
    if (match[3] !== undefined) put({ kind: 'recurring', every: 'year' }, match.index, match.index + match[0].length);
    else if (named !== null)
      put(
        { kind: 'date', date: `${named}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}` },
        match.index,
        match.index + match[0].length,
      );
  }
  for (const match of key.matchAll(
    /(?:trong|vào|trước|hết|cuối|đợt|xong)\s(?:đầu\s|cuối\s|hết\s)?quý\s(iv|i{1,3}|[1-4])(?:\s?\/\s?(20\d{2})|(?:\s|,\s)năm\s(20\d{2}))?(?![\p{L}\d])/gu,
  )) {
    const named = match[2] ?? match[3] ?? yearNear(key, match.index) ?? year;
    if (named !== null)
      put({ kind: 'period', period: `${named}-Q${QUARTERS[match[1] ?? ''] ?? 1}` }, match.index, match.index + match[0].length);
  }
  for (const match of key.matchAll(
    /(?:trong|vào|trước|hết|xong)\s(?:đầu\s|cuối\s|hết\s)?tháng\s(\d{1,2})(?:\s?\/\s?(20\d{2})|\snăm\s(20\d{2}))?(?![\d/])/g,
  )) {
    const named = match[2] ?? match[3] ?? yearNear(key, match.index) ?? year;
    const month = Number(match[1]);
    if (named !== null && month >= 1 && month <= 12)
      put({ kind: 'period', period: `${named}-M${String(month).padStart(2, '0')}` }, match.index, match.index + match[0].length);
  }
  rhythms(key, put);
  periods(key, year, put);
  vague(stretch, put);
  return found.sort((a, b) => a.from - b.from);
}

type Put = (due: Due, from: number, to: number) => void;

function rhythms(key: string, put: Put): void {
  const every = { tháng: 'month', quý: 'quarter', năm: 'year' } as const;
  for (const match of key.matchAll(/(?:định kỳ\s)?(?:hằng|hàng|mỗi)\s(tháng|quý|năm)(?![\p{L}])/gu))
    put({ kind: 'recurring', every: every[match[1] as keyof typeof every] }, match.index, match.index + match[0].length);
  for (const match of key.matchAll(
    /(?:định kỳ|mỗi|hằng|hàng)\s(?:0?6|sáu) tháng(?!\s(?:đầu|cuối|và))|(?:0?6|sáu) tháng (?:một|1|\/)\s?lần/g,
  ))
    put({ kind: 'recurring', every: 'half-year' }, match.index, match.index + match[0].length);
  for (const match of key.matchAll(/định kỳ\s(tháng|quý|năm)(?!\p{L})/gu))
    put({ kind: 'recurring', every: every[match[1] as keyof typeof every] }, match.index, match.index + match[0].length);
}

/** `vào đợt 06 tháng và cuối năm 2027`, `6 tháng cuối năm`, `9 tháng`. */
function periods(key: string, year: string | null, put: Put): void {
  const named = (at: number): string | null => yearNear(key, at) ?? year;
  for (const match of key.matchAll(
    /(?:đợt|vào|định kỳ|báo cáo|báo cáo kết quả|kỳ|dịp)\s(?:đợt\s|dịp\s|kỳ\s)?(?:báo cáo\s)?(0?6|sáu|0?9|chín) tháng(\s(?:đầu|cuối) năm)?((?:\s*(?:,|và)\s*(?:(?:0?9|chín) tháng|(?:cuối |cả |1 |01 |một )?năm))*)/g,
  )) {
    const of = named(match.index);
    if (of === null) {
      put({ kind: 'recurring', every: 'half-year' }, match.index, match.index + match[0].length - 1);
      if (/năm/.test(match[3] ?? ''))
        put({ kind: 'recurring', every: 'year' }, match.index + match[0].length - 1, match.index + match[0].length);
      continue;
    }
    const half = /6|sáu/.test(match[1] ?? '') ? (/cuối/.test(match[2] ?? '') ? 'H2' : 'H1') : 'Q3';
    const head = match[0].length - (match[3] ?? '').length;
    // `báo cáo` is the task, not the deadline
    const skip = /^báo cáo (?:kết quả )?/.exec(match[0])?.[0].length ?? 0;
    put({ kind: 'period', period: `${of}-${half}` }, match.index + skip, match.index + head);
    if (/9|chín/.test(match[3] ?? '')) put({ kind: 'period', period: `${of}-Q3` }, match.index + head, match.index + head + 1);
    if (/năm/.test(match[3] ?? ''))
      put(
        { kind: 'period', period: `${of}-Y` },
        match.index + head + 1,
        match.index + match[0].length + yearLength(key, match.index + match[0].length),
      );
  }
  for (const match of key.matchAll(/(?<!nay )(?:vào|đợt|đến|trước|dịp) cuối năm(?:\s(20\d{2}))?(?!\s?học)/g)) {
    const of = match[1] ?? named(match.index);
    if (of !== null) put({ kind: 'period', period: `${of}-Y` }, match.index, match.index + match[0].length);
  }
  for (const match of key.matchAll(/(?:trong|hết|xong trong) năm (20\d{2})(?!\s?[-–])/g))
    put({ kind: 'period', period: `${match[1] ?? ''}-Y` }, match.index, match.index + match[0].length);
}

function vague(stretch: Stretch, put: Put): void {
  const key = stretch.key;
  for (const match of key.matchAll(
    /ngay từ đầu (?:năm|quý|nhiệm kỳ)(?:\s20\d{2})?|(?:ngay )?sau khi (?:kết thúc|có|hoàn thành|được|ban hành|nhận)[^,.;)]{0,60}|ngay sau (?:hội nghị|đại hội|khi)[^,.;)]{0,40}|giữa và cuối nhiệm kỳ|giữa nhiệm kỳ|cuối nhiệm kỳ/g,
  )) {
    const text = stretch.text.slice(match.index, match.index + match[0].length).trim();
    put({ kind: 'vague', text }, match.index, match.index + match[0].length);
  }
  for (const match of key.matchAll(/định kỳ(?!\s(?:\p{L}+ )?(?:tháng|quý|năm))/gu))
    put({ kind: 'recurring', every: 'periodic' }, match.index, match.index + match[0].length);
}

/** The year printed nearest behind a period, else before it in the same stretch. */
function yearNear(key: string, at: number): string | null {
  return YEAR.exec(key.slice(at, at + 60))?.[1] ?? null;
}

/** The year printed right behind a period belongs to it. */
function yearLength(key: string, at: number): number {
  return /^\s(?:năm\s)?20\d{2}/.exec(key.slice(at, at + 12))?.[0].length ?? 0;
}
