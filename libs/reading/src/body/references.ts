import { CONFIDENCE } from '../confidence.js';
import { type ReadReference } from '../read-document.js';
import { dateAt } from '../text/dates.js';
import { type Stretch } from '../text/stretch.js';
import { type Lexicon, type Word } from '../text/words.js';
import { tablesOf } from '../vocabulary/tables.js';
import { type Vocabulary } from '../vocabulary/vocabulary.js';

const SYMBOL_PART = '\\p{Lu}\\p{L}{0,11}\\d{0,3}';
const SYMBOL = new RegExp(`(?:\\d{4}\\s?\\/\\s?)?${SYMBOL_PART}(?:(?:-\\s?|\\s?\\/\\s?|&)${SYMBOL_PART}){0,4}|\\d{4}(?!\\d)`, 'uy');
const NUMBER = /(\d{1,5})(?![\d,.]\d)/y;
const QUALIFIERS = 6;
/** A law is named at length, commas and all: `Luật Trật tự, an toàn giao thông đường bộ số 36/2024/QH15`. */
const LAW_QUALIFIERS = 16;

interface Cited {
  readonly number: number;
  readonly symbol: string | null;
  readonly to: number;
}

/** Cited documents that carry a number: a type word, at most a few words of qualification, `số`, number and symbol, and their date. */
export function readReferences(stretches: readonly Stretch[], vocabulary: Vocabulary): ReadReference[] {
  const { types } = tablesOf(vocabulary);
  const found: ReadReference[] = [];
  for (const stretch of stretches) readFrom(stretch, types, found);
  return unique(found);
}

function readFrom(stretch: Stretch, types: Lexicon<string>, found: ReadReference[]): void {
  const words = stretch.words;
  for (let i = 0; i < words.length; i += 1) {
    const type = types.match(words, i);
    if (type === null) continue;
    const begin = words[i]?.from ?? 0;
    const cited = citedAfter(stretch, words, type.next, types) ?? (type.value === 'L' ? lawAfter(stretch, words, type.next) : null);
    if (cited === null) continue;
    let one: Cited | null = cited;
    while (one !== null) {
      const gap: number = /^[\s,]{0,3}(?:\(?\s?)/.exec(stretch.key.slice(one.to, one.to + 4))?.[0].length ?? 0;
      const date = dateAt(stretch.key, one.to + gap);
      const to: number = date?.to ?? one.to;
      found.push({
        type: type.value,
        number: one.number,
        symbol: one.symbol,
        date: date?.date ?? null,
        at: {
          from: stretch.place(begin),
          to: stretch.place(to - 1) + 1,
          confidence: one.symbol === null ? CONFIDENCE.referenceBare : CONFIDENCE.referenceWithSymbol,
        },
      });
      one = another(stretch, to, one.symbol === null);
    }
    while (i + 1 < words.length && (words[i + 1]?.from ?? 0) < cited.to) i += 1;
  }
}

const opensNumber = (key = ''): boolean => key.charCodeAt(0) >= 0x30 && key.charCodeAt(0) <= 0x39;

function citedAfter(stretch: Stretch, words: readonly Word[], next: number, types: Lexicon<string>): Cited | null {
  for (let k = next; k < words.length && k <= next + QUALIFIERS; k += 1) {
    const word = words[k];
    if (word === undefined || (word.gap !== ' ' && /[.;:,()“”"]/.test(word.gap))) return null;
    if (k > next && types.match(words, k) !== null) return null;
    if (word.key === 'số' && opensNumber(words[k + 1]?.key)) return numberAt(stretch, words[k + 1]?.from ?? 0, true);
    if (word.key.startsWith('số') && opensNumber(word.key.slice(2))) return numberAt(stretch, word.from + 2, true);
    if (opensNumber(word.key)) {
      const cited = numberAt(stretch, word.from, k === next);
      return cited !== null &&
        (cited.symbol !== null ||
          (k === next && /^\p{Lu}/u.test(stretch.text.slice(words[next - 1]?.from === undefined ? 0 : typeStart(words, next)))))
        ? cited
        : null;
    }
  }
  return null;
}

function lawAfter(stretch: Stretch, words: readonly Word[], next: number): Cited | null {
  for (let k = next; k < words.length && k <= next + LAW_QUALIFIERS; k += 1) {
    const word = words[k];
    if (word === undefined || (word.gap !== ' ' && /[.;:()“”"]/.test(word.gap))) return null;
    if (word.key !== 'số' || !opensNumber(words[k + 1]?.key)) continue;
    const cited = numberAt(stretch, words[k + 1]?.from ?? 0, false);
    return cited?.symbol?.includes('QH') === true ? cited : null;
  }
  return null;
}

/** Type words are of two syllables, Luật of one. */
const typeStart = (words: readonly Word[], next: number): number =>
  (words[next - 1]?.key === 'luật' ? words[next - 1]?.from : words[next - 2]?.from) ?? 0;

/** A number with its symbol; without one it counts only where nothing countable follows (`Đề án 6 tháng` is none). */
function numberAt(stretch: Stretch, from: number, bare: boolean): Cited | null {
  NUMBER.lastIndex = from;
  const match = NUMBER.exec(stretch.key);
  if (match?.[1] === undefined) return null;
  const number = Number(match[1]);
  const after = from + match[1].length;
  const separator = /^\s?[-–/]\s?/.exec(stretch.key.slice(after, after + 3))?.[0] ?? null;
  if (separator !== null) {
    SYMBOL.lastIndex = after + separator.length;
    const symbol = SYMBOL.exec(stretch.text);
    // `01/7/2025` is a date, `12/15` a fraction
    const yearOnly = symbol !== null && /^\d{4}$/.test(symbol[0]);
    if (symbol !== null && !(yearOnly && (!separator.includes('/') || !/số\s*$/.test(stretch.key.slice(Math.max(0, from - 5), from)))))
      return { number, symbol: symbol[0].replace(/\s+/g, ''), to: after + separator.length + symbol[0].length };
    return null;
  }
  if (!bare) return null;
  const follows = stretch.key.slice(after, after + 12);
  return /^\s*(?:$|[,.;:)(”"]|(?:của|về|ngày|và|trên|tại|ở|khoá|gắn|do|cho|theo|từ|với|là|đã|được|đang|nhằm|giai|cùng)\s|năm\s\d)/.test(
    follows,
  )
    ? { number, symbol: null, to: after }
    : null;
}

/** `…, 218` and `…; số 13-KL/TU`: further numbers under the same word. */
function another(stretch: Stretch, from: number, bare: boolean): Cited | null {
  const joint = /^\s?(?:,|;|và)\s(?:và\s)?(số\s)?(?=\d)/.exec(stretch.key.slice(from, from + 12));
  if (joint === null) return null;
  const cited = numberAt(stretch, from + joint[0].length, bare);
  return cited !== null && (cited.symbol !== null || bare) ? cited : null;
}

/** Each document once, in order; a later mention adds its date, and one without symbol is the one with it. */
function unique(found: readonly ReadReference[]): ReadReference[] {
  const out: ReadReference[] = [];
  for (const reference of found) {
    const at = out.findIndex(
      (known) =>
        known.type === reference.type &&
        known.number === reference.number &&
        (known.symbol === reference.symbol || known.symbol === null || reference.symbol === null),
    );
    const known = out[at];
    if (known === undefined) out.push(reference);
    else out[at] = { ...known, symbol: known.symbol ?? reference.symbol, date: known.date ?? reference.date };
  }
  return out;
}
