import { keyOf } from '../text/key.js';
import { type Vocabulary } from './vocabulary.js';

/** A word as words are compared: composed letters, folded case, single spaces. */
export const wordKey = (text: string): string => keyOf(text.normalize('NFC')).replace(/\s+/g, ' ').trim();

/** A word of an office, keyed, with what it stands for. */
export interface OwnWord {
  readonly text: string;
  readonly meaning: string | null;
}

/** One table of the vocabulary as an office may change it. */
export interface WordTable {
  readonly name: keyof Vocabulary;
  words(base: Vocabulary): readonly string[];
  /** The base with an office's own words; `named` are these and the ones it does not use, and the base's rows of them go. */
  with(base: Vocabulary, own: readonly OwnWord[], named: ReadonlySet<string>): Vocabulary;
}

type NamesOf<Value> = { [K in keyof Vocabulary]: Vocabulary[K] extends Value ? K : never }[keyof Vocabulary];
type Row<K extends keyof Vocabulary> = Vocabulary[K][number];

/** A word without a meaning, or with one that is none of its kind, is passed over. */
const made = <T>(own: readonly OwnWord[], make: (text: string, meaning: string) => T | null): T[] =>
  own.flatMap(({ text, meaning }) => {
    const row = meaning === null ? null : make(text, meaning);
    return row === null ? [] : [row];
  });

/** Words that stand for themselves. */
export const list = (name: NamesOf<readonly string[]>): WordTable => ({
  name,
  words: (base) => base[name],
  with: (base, own, named) => ({
    ...base,
    [name]: [...base[name].filter((word) => !named.has(wordKey(word))), ...own.map(({ text }) => text)],
  }),
});

/** Words that carry a meaning, a row each: the office's own stand first and win. */
export const rows = <K extends NamesOf<readonly object[]>>(
  name: K,
  wordOf: (row: Row<K>) => string,
  make: (text: string, meaning: string) => Row<K> | null,
): WordTable => ({
  name,
  words: (base) => base[name].map((row: Row<K>) => wordOf(row)),
  with: (base, own, named) => ({
    ...base,
    [name]: [...made(own, make), ...base[name].filter((row: Row<K>) => !named.has(wordKey(wordOf(row))))],
  }),
});

/** Rows of many words each: an own word makes a row of its own, before the others. */
export const groups = <K extends NamesOf<readonly { readonly words: readonly string[] }[]>>(
  name: K,
  make: (text: string, meaning: string) => Row<K> | null,
): WordTable => ({
  name,
  words: (base) => base[name].flatMap(({ words }) => words),
  with: (base, own, named) => ({
    ...base,
    [name]: [...made(own, make), ...base[name].map((row) => ({ ...row, words: row.words.filter((word) => !named.has(wordKey(word))) }))],
  }),
});

/** One list of words in each row: an own word joins the row that its meaning names. */
export const inRows = (field: 'anywhere' | 'names'): WordTable => ({
  name: 'committees',
  words: (base) => base.committees.flatMap((row) => row[field] ?? []),
  with: (base, own, named) => ({
    ...base,
    committees: base.committees.map((row) => ({
      ...row,
      [field]: [
        ...(row[field] ?? []).filter((word) => !named.has(wordKey(word))),
        ...own.flatMap(({ text, meaning }) => (meaning === row.level ? [text] : [])),
      ],
    })),
  }),
});
