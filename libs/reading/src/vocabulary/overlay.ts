import { WORD_KINDS, type WordKind, wordKinds } from './kinds.js';
import { type Vocabulary } from './vocabulary.js';
import { wordKey } from './word-tables.js';

/** One word of an office, valid from a day to a day (both included, null is open). Dates are `YYYY-MM-DD`. */
export interface OverlayEntry {
  readonly kind: WordKind;
  readonly text: string;
  /** What the word stands for, as its kind wants it said (`WordKindRules.meaning`); null where it stands for itself. */
  readonly meaning: string | null;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** The office does not use this word of the base in this sense. */
  readonly withdrawn?: boolean;
}

/** An office's own words, laid over the base. */
export interface VocabularyOverlay {
  readonly entries: readonly OverlayEntry[];
}

/** Whether a word holds on a day. */
export const validOn = (entry: OverlayEntry, on: string): boolean =>
  (entry.validFrom === null || entry.validFrom <= on) && (entry.validTo === null || on <= entry.validTo);

/**
 * The base with the words an office used on a day: pass the day of the document where it is known, so that a document from before a
 * reorganisation is read with the names of its time. Pure; keep the result, it is what the reader builds its word tables for.
 */
export function withOverlay(base: Vocabulary, overlay: VocabularyOverlay, on: string): Vocabulary {
  const valid = overlay.entries.filter((entry) => validOn(entry, on) && entry.text.trim() !== '');
  return WORD_KINDS.reduce((words, kind) => {
    const entries = valid.filter((entry) => entry.kind === kind);
    if (entries.length === 0) return words;
    const named = new Set(entries.map(({ text }) => wordKey(text)));
    const own = entries.filter(({ withdrawn }) => withdrawn !== true).map(({ text, meaning }) => ({ text: wordKey(text), meaning }));
    return wordKinds[kind].tables.reduce((laid, table) => table.with(laid, own, named), words);
  }, base);
}

/** Today's full name of a body as printed in a document: the office's abbreviation or old name resolved, else the words themselves. */
export function nameOf(vocabulary: Vocabulary, printed: string): string {
  const key = wordKey(printed);
  return vocabulary.names.find((entry) => wordKey(entry.printed) === key)?.name ?? printed;
}
