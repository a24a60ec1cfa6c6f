import { keyOf } from '../text/key.js';
import { type Vocabulary } from './vocabulary.js';

/** What a word of an office may be; each kind is one list of the vocabulary. */
export const WORD_KINDS = [
  'type',
  'symbol',
  'body',
  'old-name',
  'unit',
  'post',
  'group',
  'tail',
  'position',
  'capacity',
  'order',
  'duty',
  'lead-in',
  'verb',
  'reporting',
  'upward',
  'task-heading',
  'past-heading',
  'opener',
  'deadline',
  'rhythm',
  'moment',
  'yardstick',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

/** One word of an office, valid from a day to a day (both included, null is open). Dates are `YYYY-MM-DD`. */
export interface OverlayEntry {
  readonly kind: WordKind;
  readonly text: string;
  /**
   * What the word stands for: the code of a type, symbol or capacity, the rhythm of a `rhythm` (`month`, `quarter`, `half-year`, `year`,
   * `periodic`), today's name of an abbreviated, renamed, merged or abolished body. Null where the word stands for itself.
   */
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

const validOn = (entry: OverlayEntry, on: string): boolean =>
  (entry.validFrom === null || entry.validFrom <= on) && (entry.validTo === null || on <= entry.validTo);

/**
 * The base with the words an office used on a day: pass the day of the document where it is known, so that a document from before a
 * reorganisation is read with the names of its time. Pure; keep the result, it is what the reader builds its word tables for.
 */
export function withOverlay(base: Vocabulary, overlay: VocabularyOverlay, on: string): Vocabulary {
  const entries = overlay.entries.filter((entry) => validOn(entry, on) && entry.text.trim() !== '');
  if (entries.length === 0) return base;
  const of = (...kinds: readonly WordKind[]): OverlayEntry[] => entries.filter(({ kind }) => kinds.includes(kind));
  const words = (list: readonly string[], ...kinds: readonly WordKind[]): string[] => {
    const gone = new Set(of(...kinds).flatMap((entry) => (entry.withdrawn === true ? [wordKey(entry.text)] : [])));
    const more = of(...kinds).flatMap((entry) => (entry.withdrawn === true ? [] : [wordKey(entry.text)]));
    return [...list.filter((word) => !gone.has(wordKey(word))), ...more];
  };
  /** Words that carry a meaning: the office's own come first and win. */
  const meant = <T>(list: readonly T[], kind: WordKind, textOf: (item: T) => string, make: (text: string, meaning: string) => T): T[] => {
    const own = new Set(of(kind).map((entry) => wordKey(entry.text)));
    const more = of(kind).flatMap((entry) =>
      entry.withdrawn === true || entry.meaning === null ? [] : [make(wordKey(entry.text), entry.meaning)],
    );
    return [...more, ...list.filter((item) => !own.has(wordKey(textOf(item))))];
  };
  return {
    ...base,
    types: typesWith(base.types, of('type')),
    symbols: meant(
      base.symbols,
      'symbol',
      ({ symbol }) => symbol,
      (symbol, code) => ({ symbol, code }),
    ),
    capacities: meant(
      base.capacities,
      'capacity',
      ({ word }) => word,
      (word, code) => ({ word, code }),
    ),
    rhythms: meant(
      base.rhythms,
      'rhythm',
      ({ word }) => word,
      (word, every) => ({ word, every }),
    ),
    names: meant(
      meant(
        base.names,
        'body',
        ({ printed }) => printed,
        (printed, name) => ({ printed, name }),
      ),
      'old-name',
      ({ printed }) => printed,
      (printed, name) => ({ printed, name }),
    ),
    headBodies: words(base.headBodies, 'body', 'old-name'),
    bodies: words(base.bodies, 'body', 'old-name'),
    units: words(base.units, 'unit'),
    posts: words(base.posts, 'post'),
    groups: words(base.groups, 'group'),
    tails: words(base.tails, 'tail'),
    positions: words(base.positions, 'position'),
    orders: words(base.orders, 'order'),
    duties: words(base.duties, 'duty'),
    leadIns: words(base.leadIns, 'lead-in'),
    verbs: words(base.verbs, 'verb'),
    reporting: words(base.reporting, 'reporting'),
    upward: words(base.upward, 'upward'),
    taskHeadings: words(base.taskHeadings, 'task-heading'),
    pastHeadings: words(base.pastHeadings, 'past-heading'),
    openers: words(base.openers, 'opener'),
    deadlines: words(base.deadlines, 'deadline'),
    moments: words(base.moments, 'moment'),
    yardsticks: words(base.yardsticks, 'yardstick'),
  };
}

function typesWith(types: Vocabulary['types'], entries: readonly OverlayEntry[]): Vocabulary['types'] {
  const gone = new Set(entries.flatMap((entry) => (entry.withdrawn === true ? [wordKey(entry.text)] : [])));
  const more = entries.flatMap((entry) =>
    entry.withdrawn === true || entry.meaning === null ? [] : [{ code: entry.meaning, words: [wordKey(entry.text)] }],
  );
  return [...more, ...types.map((type) => ({ ...type, words: type.words.filter((word) => !gone.has(wordKey(word))) }))];
}

/** Today's full name of a body as printed in a document: the office's abbreviation or old name resolved, else the words themselves. */
export function nameOf(vocabulary: Vocabulary, printed: string): string {
  const key = wordKey(printed);
  return vocabulary.names.find((entry) => wordKey(entry.printed) === key)?.name ?? printed;
}

const wordKey = (text: string): string => keyOf(text.normalize('NFC')).replace(/\s+/g, ' ').trim();
