import { type ReadMeeting } from '../read-document.js';
import { datesIn } from '../text/dates.js';
import { type Stretch } from '../text/stretch.js';

const SITTING = /hội nghị|cuộc họp|phiên họp|kỳ họp/;
const BODY =
  /ban chấp hành|ban thường vụ|thường trực|uỷ ban kiểm tra|uỷ ban mttq|hội đồng|ban chỉ đạo|đảng uỷ|tỉnh uỷ|huyện uỷ|thành uỷ|thị uỷ|chi bộ|chi uỷ|ban cán sự|đảng đoàn|ban/;
const BODY_ENDS =
  /\s*(?:,|;|:|\.|\(|\s(?:lần thứ|khoá|nhiệm kỳ|về|tại|ngày|năm|tháng|quý|trong|họp|phiên|đã|tổ chức|thống nhất|cho ý kiến|mở rộng|sơ kết|tổng kết|và kết luận|kết luận|nghe)(?=\s|$))/;
const ORDINALS: Readonly<Record<string, number>> = {
  nhất: 1,
  hai: 2,
  ba: 3,
  tư: 4,
  bốn: 4,
  năm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
  mười: 10,
};

/** Only a document that is itself the conclusion of a sitting has one; an inspection adopted at a sitting has not. */
export function readMeeting(type: string | null, title: Stretch | null, opening: readonly Stretch[]): ReadMeeting | null {
  if (type === null || title === null || !['KL', 'TB', 'NQ', 'BB'].includes(type)) return null;
  const titleKey = title.key;
  const concludes = type !== 'TB' || /kết luận|kết quả/.test(titleKey);
  if (!concludes || /(?:kiểm tra|giám sát)/.test(titleKey) || (type === 'NQ' && !/hội nghị/.test(titleKey))) return null;
  const first = opening
    .slice(0, 2)
    .map((stretch) => firstSentence(stretch))
    .find((stretch) => SITTING.test(stretch.key) || /\shọp\s/.test(stretch.key));
  const inTitle = SITTING.test(titleKey);
  if (!inTitle && first === undefined) return null;
  const source = inTitle || BODY.test(titleKey) ? title : first;
  if (source === undefined) return null;
  const body = bodyIn(source) ?? (first === undefined ? null : bodyIn(first));
  if (body === null) return null;
  return {
    body: body.text,
    at: { from: source.from, to: source.to, confidence: 0.9 },
    ordinal: ordinalIn(titleKey) ?? (inTitle && !/hội nghị/.test(titleKey) ? null : ordinalIn(first?.key ?? '')),
    term: termIn(title, first),
    date: dateIn(title) ?? (first === undefined ? null : dateIn(first)),
  };
}

function firstSentence(stretch: Stretch): Stretch {
  const stop = /[.;:]\s|$/.exec(stretch.text)?.index ?? stretch.length;
  return stretch.slice(0, stop);
}

function bodyIn(stretch: Stretch): Stretch | null {
  const key = stretch.key;
  const found = BODY.exec(key);
  if (found === null) return null;
  const rest = key.slice(found.index);
  const stop = BODY_ENDS.exec(rest)?.index ?? rest.length;
  return stretch.slice(found.index, found.index + stop).trim();
}

function ordinalIn(key: string): number | null {
  const match = /(?:hội nghị|phiên họp|kỳ họp)?[^,.;]{0,60}?lần thứ\s+(\p{L}+|\d{1,3})/u.exec(key.slice(0, 600));
  const word = match?.[1];
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  return ORDINALS[word] ?? romanValue(word);
}

function romanValue(word: string): number | null {
  if (!/^[ivx]+$/.test(word)) return null;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let i = 0; i < word.length; i += 1) {
    const here = values[word.charAt(i)] ?? 0;
    sum += here < (values[word.charAt(i + 1)] ?? 0) ? -here : here;
  }
  return sum;
}

function termIn(...stretches: readonly (Stretch | undefined)[]): string | null {
  for (const stretch of stretches) {
    const match = stretch === undefined ? null : /khoá\s*\(?([ivxl]+)(?!\p{L})/u.exec(stretch.key);
    if (match?.[1] !== undefined && stretch !== undefined) return match[1].toUpperCase();
  }
  return null;
}

/** The day of the sitting: a date that does not follow a document's number. */
function dateIn(stretch: Stretch): string | null {
  for (const date of datesIn(stretch.key)) {
    const before = stretch.key.slice(Math.max(0, date.from - 30), date.from);
    if (!/\d\s?[-–/]\s?\p{L}+(?:\s?[-/]\s?\p{L}+)*[\s,]*$/u.test(before)) return date.date;
  }
  return null;
}
