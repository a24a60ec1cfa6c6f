import { keyOf } from './key.js';
import { isWordUnit } from './letters.js';
import { Memory } from './memory.js';

/** A word of a stretch: a run of letters and digits. */
export interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** What stands between this word and the one before it. */
  readonly gap: string;
}

/** One string for a word however often it is printed, so that it is cheap to look up. */
const keys = new Memory((key) => key);

export function wordsIn(key: string): Word[] {
  const words: Word[] = [];
  let last = 0;
  for (let i = 0; i < key.length;) {
    if (!isWordUnit(key.charCodeAt(i))) {
      i += 1;
      continue;
    }
    const from = i;
    while (i < key.length && isWordUnit(key.charCodeAt(i))) i += 1;
    words.push({ key: keys.at(key, from, i), from, to: i, gap: from === last + 1 ? key.charAt(last) : key.slice(last, from) });
    last = i;
  }
  return words;
}

/** The words of `key`, which was cut at `first` from a text of `all` these words: only those at its ends can differ. */
export function wordsWithin(all: readonly Word[], first: number, key: string): Word[] {
  const words: Word[] = [];
  const begun = wordFrom(all, first);
  for (let i = (all[begun - 1]?.to ?? 0) > first ? begun - 1 : begun; i < all.length; i += 1) {
    const word = all[i];
    if (word === undefined || word.from >= first + key.length) break;
    const from = Math.max(0, word.from - first);
    const to = Math.min(key.length, word.to - first);
    words.push({
      key: to - from === word.key.length ? word.key : key.slice(from, to),
      from,
      to,
      gap: words.length === 0 ? key.slice(0, from) : word.gap,
    });
  }
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
