import { type ReadMeeting } from '../read-document.js';
import { datesIn } from '../text/dates.js';
import { type Stretch } from '../text/stretch.js';
import { type Word } from '../text/words.js';
import { type Tables } from '../vocabulary/tables.js';

const CONCLUDES = /kết luận|kết quả|ý kiến/;
/** What an inspection's conclusion is on; the committee that inspects bears the word in its name. */
const INSPECTS = /(?<!uỷ ban\s)(?:kiểm tra|giám sát)/;
/** Between the word for a sitting and its body: `Hội nghị lần thứ năm của Ban Chấp hành …`. */
const MOST_BETWEEN = 7;
/** `hai mươi mốt` */
const LONGEST_ORDINAL = 3;

/** Only a document that is itself the conclusion of a sitting has one; an inspection adopted at a sitting has not. */
export function readMeeting(type: string | null, title: Stretch | null, opening: readonly Stretch[], tables: Tables): ReadMeeting | null {
  if (type === null || title === null || !['KL', 'TB', 'NQ', 'BB'].includes(type)) return null;
  if (type === 'TB' && !CONCLUDES.test(title.key)) return null;
  const inTitle = sittingsIn(title, tables).length > 0;
  if (type === 'NQ' && !inTitle) return null;
  if (INSPECTS.test(title.key) && (!inTitle || / đối với /.test(title.key))) return null;
  const first = opening
    .slice(0, 2)
    .map((stretch) => firstSentence(stretch))
    .find((stretch) => sittingsIn(stretch, tables).length > 0);
  if (!inTitle && first === undefined) return null;
  const named = bodyIn(title, tables);
  const body = named ?? (first === undefined ? null : bodyIn(first, tables));
  const source = named === null ? first : title;
  if (body === null || source === undefined) return null;
  return {
    body: body.text,
    at: { from: source.from, to: source.to, confidence: 0.9 },
    ordinal: ordinalIn(title.key, tables) ?? (inTitle && !/hội nghị/.test(title.key) ? null : ordinalIn(first?.key ?? '', tables)),
    term: termIn(title, first),
    date: dateIn(title) ?? (first === undefined ? null : dateIn(first)),
  };
}

function firstSentence(stretch: Stretch): Stretch {
  const stop = /[.;:]\s|$/.exec(stretch.text)?.index ?? stretch.length;
  return stretch.slice(0, stop);
}

/** Indexes of the words behind each word for a sitting; one that is a ground or still to come is none. */
function sittingsIn(stretch: Stretch, tables: Tables): { readonly at: number; readonly next: number }[] {
  const words = stretch.words;
  const found: { at: number; next: number }[] = [];
  let piece = 0;
  for (let i = 0; i < words.length; i += 1) {
    if (i > 0 && /[,;:]/.test(words[i]?.gap ?? '')) piece = i;
    const hit = tables.sittings.match(words, i);
    if (hit === null) continue;
    if (tables.sittingGrounds.find(words, piece, Math.min(i, piece + 1)) === null && tables.sittingGrounds.match(words, i - 1) === null)
      found.push({ at: i, next: hit.next });
    i = hit.next - 1;
  }
  return found;
}

/** The body named right behind the word for the sitting, else in the same piece of the sentence, else the first one named. */
function bodyIn(stretch: Stretch, tables: Tables): Stretch | null {
  const words = stretch.words;
  const sittings = sittingsIn(stretch, tables);
  for (const { next } of sittings) {
    for (let k = next; k < next + MOST_BETWEEN;) {
      if (isBody(stretch, words, k, tables)) return nameAt(stretch, words, k, tables);
      if (/[,;:]/.test(words[k]?.gap ?? '')) break;
      const between = tables.sittingKinds.match(words, k)?.next ?? ordinalAt(words, k, tables);
      if (between === null) break;
      k = between;
    }
  }
  for (const { at } of sittings) {
    let piece = at;
    while (piece > 0 && !/[,;:]/.test(words[piece]?.gap ?? '')) piece -= 1;
    for (let k = piece; k < at; k += 1) if (isBody(stretch, words, k, tables)) return nameAt(stretch, words, k, tables);
  }
  for (let k = 0; k < words.length; k += 1) if (isBody(stretch, words, k, tables)) return nameAt(stretch, words, k, tables);
  return null;
}

/** `lần thứ năm`, `thứ 12`, `thứ mười tám` */
function ordinalAt(words: readonly Word[], k: number, { ordinals }: Tables): number | null {
  const at = words[k]?.key === 'lần' ? k + 1 : k;
  if (words[at]?.key !== 'thứ' || words[at + 1] === undefined) return null;
  const told = words.slice(at + 1, at + 1 + LONGEST_ORDINAL).map(({ key }) => key);
  while (told.length > 1 && !ordinals.has(told.join(' '))) told.pop();
  return at + 1 + told.length;
}

function isBody(stretch: Stretch, words: readonly Word[], k: number, tables: Tables): boolean {
  const body = tables.bodies.match(words, k);
  if (body !== null) return tables.sittings.match(words, k + 1)?.next !== k + 2 || words[k]?.key !== 'phòng';
  const unit = tables.units.match(words, k);
  return unit !== null && /^\p{Lu}/u.test(stretch.text.slice(words[unit.next]?.from ?? stretch.length));
}

function nameAt(stretch: Stretch, words: readonly Word[], k: number, tables: Tables): Stretch {
  let end = (tables.bodies.match(words, k) ?? tables.units.match(words, k))?.next ?? k + 1;
  while (end < words.length && !/[,;:.(]/.test(words[end]?.gap ?? '') && tables.sittingNameEnds.match(words, end) === null) end += 1;
  return stretch.slice(words[k]?.from ?? 0, words[end - 1]?.to ?? stretch.length);
}

function ordinalIn(key: string, { ordinals, sittingNumber }: Tables): number | null {
  const match = sittingNumber.exec(key.slice(0, 600));
  const word = match?.[1];
  if (word === undefined) return null;
  if (/^\d+$/.test(word)) return Number(word);
  return ordinals.get(word) ?? romanValue(word);
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
