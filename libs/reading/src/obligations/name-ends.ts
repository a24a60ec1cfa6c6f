import { isUpperUnit } from '../text/letters.js';
import { UNHASHED } from '../text/memory.js';
import { type Lexicon, type Word } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';

/** What a place is, by the last syllable of its noun: `xã`, `đặc khu`, `thành phố`. */
const PLACES = new Set(['xã', 'phường', 'khu', 'trấn', 'huyện', 'quận', 'tỉnh', 'phố']);
/** Places that stand in a row by their own names: `các thôn Yên Thắng, Yên Lạc`. */
const NAMED = /^(?:thôn|bản|ấp|xã|phường|khu|tổ|trường)$/;

/** `xã, phường`; `các huyện, thị xã và thành phố`: the index behind the next place of a row that goes on at word `at`, or null. */
export function placeBehind(words: readonly Word[], at: number, tails: Lexicon<true>): number | null {
  const word = words[at];
  if (word === undefined || !PLACES.has(words[at - 1]?.key ?? '')) return null;
  const start = word.gap === ', ' || word.gap === ' - ' ? at : word.key === 'và' ? at + 1 : -1;
  if (start < 0) return null;
  const next = start + (PLACES.has(words[start]?.key ?? '') ? 1 : 2);
  return tails.match(words, start)?.next === next && PLACES.has(words[next - 1]?.key ?? '') ? next : null;
}

/** Whether a name at word `at` goes on with a row of places that began before `from`: `các thôn Yên Thắng, Yên Lạc`, `thôn Đông, thôn Đoài`. */
export function isNameRow(text: string, words: readonly Word[], from: number, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  if (before === undefined || word === undefined || !isCapital(text, before)) return false;
  if (NAMED.test(word.key) && isCapital(text, words[at + 1] ?? NOWHERE))
    return words.slice(Math.max(0, from - 3), at).some(({ key }) => key === word.key);
  if (!isCapital(text, word)) return false;
  return words.slice(Math.max(0, from - 3), at).some((word, k, own) => word.key === 'các' && NAMED.test(own[k + 1]?.key ?? ''));
}

/** `Trưởng Ban Bồi thường khẩn trương …`: a verb in capitals behind a capital goes on with the name. */
export function isNameOfVerb(text: string, words: readonly Word[], at: number): boolean {
  const [before, word, next] = [words[at - 1], words[at], words[at + 1]];
  if (before === undefined || word === undefined || next === undefined || word.gap !== ' ') return false;
  const abbreviated = isUpperUnit(text.charCodeAt(before.from + 1));
  return isCapital(text, before) && !abbreviated && isCapital(text, word) && !isCapital(text, next);
}

/** `các đồng chí có tên tại Điều 1` */
export function listedBehind(words: readonly Word[], at: number, { duties, verbs }: Pick<Tables, 'duties' | 'verbs'>): number | null {
  if (words[at]?.key !== 'có' || words[at + 1]?.key !== 'tên') return null;
  for (let k = at + 2; k < at + 12; k += 1) if (duties.match(words, k) !== null || verbs.match(words, k) !== null) return k;
  return null;
}

/** `đồng chí Nguyễn Văn Thử`: two capitalised words at least. */
export function personBehind(text: string, words: readonly Word[], at: number): number | null {
  let next = at;
  while (next < at + 6 && isCapital(text, words[next] ?? NOWHERE) && (next === at || words[next]?.gap === ' ')) next += 1;
  return next >= at + 2 ? next : null;
}

/** `các xí nghiệp cấp nước chịu trách nhiệm …`: a verb of one syllable belongs to the name where a word of duty follows it. */
export function dutySoon(words: readonly Word[], at: number, duties: Lexicon<true>): number {
  for (let k = at + 1; k < at + 4 && words[k]?.gap === ' '; k += 1) if (duties.match(words, k) !== null) return k;
  return at;
}

/** `chi bộ nơi đảng viên chuyển đi nhận xét …`: one verb belongs to the place, the next is the task. */
export function placeClause(words: readonly Word[], at: number, { duties, verbs }: Pick<Tables, 'duties' | 'verbs'>): number {
  let told = 0;
  for (let k = at + 1; k < at + 12; k += 1) {
    if (words[k] === undefined || words[k]?.gap !== ' ') return at;
    if (duties.match(words, k) !== null) return k;
    if (verbs.match(words, k) !== null && (told += 1) > 1) return k;
  }
  return at;
}

/** Whether a time is told soon behind. */
export function hasTimeBehind(words: readonly Word[], at: number): boolean {
  for (let k = at + 1; k < Math.min(words.length, at + 30); k += 1) if (/^(?:ngày|quý|tháng)$/.test(words[k]?.key ?? '')) return true;
  return false;
}

export const NOWHERE: Word = { key: '', from: 0, to: 0, gap: '', hash: UNHASHED };
/** Small words behind which a group's place is told. */
export const PLACED = new Set(['trong', 'tại', 'ở', 'về']);

/** `Ban Tổ chức - Nhân sự` */
export const isNameDash = (text: string, word: Word): boolean => (word.gap === ' - ' || word.gap === ' – ') && isCapital(text, word);

export const isSmallNumber = (key: string): boolean => key.length <= 2 && /^\d{1,2}$/.test(key);
export const isCapital = (text: string, word: Word): boolean => isUpperUnit(text.charCodeAt(word.from));
