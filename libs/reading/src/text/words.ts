import { keyOf } from './key.js';
import { isWordUnit } from './letters.js';
import { hashed, hashOf, Memory, UNHASHED } from './memory.js';

/** A word of a stretch: a run of letters and digits. */
export interface Word {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  /** What stands between this word and the one before it. */
  readonly gap: string;
  /** The hash of `key`: most words begin no phrase that is looked for, and are told by it. */
  readonly hash: number;
}

/** One string for a word however often it is printed, here or in the vocabulary, so that to compare two is to compare where they are. */
const keys = new Memory((key) => JSON.parse(JSON.stringify(key)) as string);

/** A word and its space take more letters than that: a list made as long at once need not grow. */
const LETTERS_A_WORD = 3;

export function wordsIn(key: string): Word[] {
  const words = new Array<Word>(1 + Math.ceil(key.length / LETTERS_A_WORD));
  let count = 0;
  let last = 0;
  for (let i = 0; i < key.length;) {
    let code = key.charCodeAt(i);
    if (!isWordUnit(code)) {
      i += 1;
      continue;
    }
    const from = i;
    let hash = UNHASHED;
    while (isWordUnit(code)) {
      hash = hashed(hash, code);
      i += 1;
      code = i < key.length ? key.charCodeAt(i) : 0;
    }
    const gap = from === last + 1 ? key.charAt(last) : key.slice(last, from);
    words[count] = { key: keys.at(key, from, i, hash), from, to: i, gap, hash };
    count += 1;
    last = i;
  }
  words.length = count;
  return words;
}

/** The words of `key`, which was cut at `first` from a text of `all` these words: only those at its ends can differ. */
export function wordsWithin(all: readonly Word[], first: number, key: string): Word[] {
  const behind = wordFrom(all, first);
  const begun = (all[behind - 1]?.to ?? 0) > first ? behind - 1 : behind;
  const end = wordFrom(all, first + key.length);
  // a text cut at its end alone has the very words, but for the last
  const same = first === 0 && (all[end - 1]?.to ?? 0) <= key.length ? end : first === 0 ? end - 1 : begun;
  const words = same > begun ? all.slice(begun, same) : [];
  for (let i = Math.max(begun, same); i < end; i += 1) {
    const word = all[i];
    if (word === undefined) break;
    const from = Math.max(0, word.from - first);
    const to = Math.min(key.length, word.to - first);
    const whole = to - from === word.key.length;
    words.push({
      key: whole ? word.key : keys.at(key, from, to),
      from,
      to,
      gap: words.length === 0 ? key.slice(0, from) : word.gap,
      hash: whole ? word.hash : hashOf(key, from, to),
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

const SIEVE = 0x1000;
const LOOSE = /^(?:[/.&]|\s?[-–]\s?)$/;
const isLoose = (gap: string): boolean => gap === ' ' || LOOSE.test(gap);

/** Phrases looked up word by word, the longest first, in time independent of how many phrases there are. */
export class Lexicon<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();
  /** Marks the hashes of words that begin a phrase. */
  private readonly begins = new Uint8Array(SIEVE);

  constructor(entries: Iterable<readonly [string, T]>) {
    for (const [phrase, value] of entries) {
      const found = [...keyOf(phrase.normalize('NFC')).matchAll(/(,?)[^\p{L}\p{M}\p{Nd},]*([\p{L}\p{M}\p{Nd}]+)/gu)];
      const words = found.map((match) => keys.of(match[2] ?? ''));
      const commas = found.map((match) => match[1] === ',');
      const first = words[0];
      if (first === undefined) continue;
      this.begins[hashOf(first) & (SIEVE - 1)] = 1;
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
    const first = words[i];
    if (first === undefined || this.begins[first.hash & (SIEVE - 1)] === 0) return null;
    const list = this.byFirst.get(first.key);
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

  /** Where a phrase of at most `most` words begins that ends right before word `next`, the longest first; -1 where none does. */
  endingAt(words: readonly Word[], next: number, most: number): number {
    for (let i = Math.max(0, next - most); i < next; i += 1) if (this.match(words, i)?.next === next) return i;
    return -1;
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
