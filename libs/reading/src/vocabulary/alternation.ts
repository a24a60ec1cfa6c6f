import { keyOf } from '../text/key.js';

/** No letter follows. */
export const END = '(?!\\p{L})';

export const escape = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Longest first; of no words, what fits nowhere. */
export function alternation(words: readonly string[]): string {
  if (words.length === 0) return '(?!)';
  return words
    .map(keyOf)
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|');
}
