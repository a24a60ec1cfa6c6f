import { comparableText, unaccentedText } from '@app/kernel';

/**
 * Whether a text differs from another in form only: spelling, spaces, capitals, punctuation, a doubled word, a legal citation. What the
 * office may mend itself; everything else is content and is the drafter's (domain.md 3.4). Errs on the side of refusing.
 */
export function differsInFormOnly(before: string, after: string): boolean {
  const a = withoutCitations(before);
  const b = withoutCitations(after);
  // A figure or a date outside a citation is never form.
  if (digitsOf(a) !== digitsOf(b)) return false;
  return sameWords(wordsOf(a), wordsOf(b));
}

const DAY = String.raw`(?:,?\s*ngày\s+\d{1,2}(?:\/\d{1,2}\/\d{4}|\s+tháng\s+\d{1,2}\s+năm\s+\d{4}))?`;
/** `số 12-NQ/ĐU, ngày 05/9/2026`; `30/2020/NĐ-CP`; `Điều 18`, `khoản 2`. */
const CITATIONS = [
  String.raw`(?:số\s*:?\s*)?\d{1,4}\s?-\s?[A-ZĐ][\p{L}]{0,4}\s?\/\s?[A-ZĐ][\p{L}]*${DAY}`,
  String.raw`(?:số\s*:?\s*)?\d{1,4}\/\d{4}\/[A-ZĐ][\p{L}\d]*(?:-[A-ZĐ]+)*${DAY}`,
  String.raw`(?:Điều|điều|Khoản|khoản|Điểm|điểm)\s+(?:\d+[a-zđ]?|[a-zđ])(?![\p{L}\d])`,
].map((source) => new RegExp(source, 'gu'));

/** Each citation becomes one mark, so that it may change but neither appear nor go. */
const withoutCitations = (text: string): string =>
  CITATIONS.reduce((left, citation) => left.replace(citation, ' § '), text.normalize('NFC'));

const digitsOf = (text: string): string => text.replace(/\D/g, '');
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+|§/gu) ?? [];

/** Both texts word by word: a word may be mended, parted, joined, or left out where it was doubled. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const [x, y] = [a[i] ?? '', b[j] ?? ''];
    if (x !== '' && y !== '' && isMended(x, y)) {
      i += 1;
      j += 1;
    } else if (y !== '' && i + 1 < a.length && same(x + (a[i + 1] ?? ''), y)) {
      i += 2;
      j += 1;
    } else if (x !== '' && j + 1 < b.length && same(x, y + (b[j + 1] ?? ''))) {
      i += 1;
      j += 2;
    } else if (x !== '' && i > 0 && same(x, a[i - 1] ?? '')) i += 1;
    else return false;
  }
  return true;
}

/** Words on which the meaning of a sentence turns; another word in their place is never a slip of spelling. */
const WEIGHTY = new Set(
  'không chưa chẳng đừng chớ miễn trừ hoặc và một hai ba bốn năm sáu bảy tám chín mười trăm nghìn triệu tỷ trước sau trên dưới'
    .split(' ')
    .map(comparableText),
);

const same = (x: string, y: string): boolean => comparableText(x) === comparableText(y);

function isMended(x: string, y: string): boolean {
  if (x === '§' || y === '§') return x === y;
  if (same(x, y)) return true;
  if (/\d/.test(x + y) || WEIGHTY.has(comparableText(x)) || WEIGHTY.has(comparableText(y))) return false;
  const [p, q] = [unaccentedText(x), unaccentedText(y)];
  return p === q || distance(p, q) <= (Math.min(p.length, q.length) >= 5 ? 2 : 1);
}

/** Levenshtein; the words are syllables. */
function distance(x: string, y: string): number {
  let row = Array.from({ length: y.length + 1 }, (_, n) => n);
  for (let i = 1; i <= x.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= y.length; j += 1)
      next.push(Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (x[i - 1] === y[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[y.length] ?? 0;
}
