import { keyOf, type Stretch } from './stretch.js';

/** A word of a stretch: a run of letters and digits. */
export interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** What stands between this word and the one before it. */
  readonly gap: string;
}

const known = new WeakMap<Stretch, readonly Word[]>();
/** Which code units are letters, marks or digits; a table, because every character of every document is asked. */
const IN_WORD = Uint8Array.from({ length: 0x10000 }, (_, code) => (/[\p{L}\p{M}\p{Nd}]/u.test(String.fromCharCode(code)) ? 1 : 0));

/** The words of a stretch; several rules look at the same one, so they are found once. */
export function wordsOf(stretch: Stretch): readonly Word[] {
  const before = known.get(stretch);
  if (before !== undefined) return before;
  const words: Word[] = [];
  const { key } = stretch;
  let last = 0;
  for (let i = 0; i < key.length;) {
    if (IN_WORD[key.charCodeAt(i)] === 0) {
      i += 1;
      continue;
    }
    const from = i;
    while (i < key.length && IN_WORD[key.charCodeAt(i)] === 1) i += 1;
    words.push({ key: key.slice(from, i), from, to: i, gap: key.slice(last, from) });
    last = i;
  }
  known.set(stretch, words);
  return words;
}

/** The index of the first word that begins at or behind an offset. */
export function wordFrom(words: readonly Word[], offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.from ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Entry<T> {
  readonly words: readonly string[];
  /** Before which of its words the phrase itself has a comma. */
  readonly commas: readonly boolean[];
  readonly value: T;
}

const LOOSE = /^(?:[/.&]|\s?[-–]\s?)$/;
const isLoose = (gap: string): boolean => gap === ' ' || LOOSE.test(gap);

/** Phrases looked up word by word, the longest first, in time independent of how many phrases there are. */
export class Lexicon<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const found = [...keyOf(phrase.normalize('NFC')).matchAll(/(,?)[^\p{L}\p{M}\p{Nd},]*([\p{L}\p{M}\p{Nd}]+)/gu)];
      const words = found.map((match) => match[2] ?? '');
      const commas = found.map((match) => match[1] === ',');
      const first = words[0];
      if (first === undefined) continue;
      const list = this.byFirst.get(first) ?? [];
      list.push({ words, commas, value });
      list.sort((a, b) => b.words.length - a.words.length);
      this.byFirst.set(first, list);
    }
  }

  static of(phrases: Iterable<string>): Lexicon<true> {
    return new Lexicon([...phrases].map((phrase) => [phrase, true] as const));
  }

  /** The longest phrase that begins at word `i`; `next` is the index of the word behind it. */
  match(words: readonly Word[], i: number): { readonly value: T; readonly next: number } | null {
    const list = this.byFirst.get(words[i]?.key ?? '');
    if (list === undefined) return null;
    for (const entry of list) {
      let same = true;
      for (let k = 1; same && k < entry.words.length; k += 1) {
        const word = words[i + k];
        same = word !== undefined && word.key === entry.words[k] && (isLoose(word.gap) || (entry.commas[k] === true && word.gap === ', '));
      }
      if (same) return { value: entry.value, next: i + entry.words.length };
    }
    return null;
  }

  /** The first phrase anywhere in the words, with the index of its first word. */
  find(words: readonly Word[], from = 0, to = words.length): { readonly value: T; readonly index: number; readonly next: number } | null {
    for (let i = from; i < to; i += 1) {
      const hit = this.match(words, i);
      if (hit !== null) return { ...hit, index: i };
    }
    return null;
  }
}
