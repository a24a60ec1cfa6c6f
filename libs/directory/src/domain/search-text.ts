import { unaccentedText } from '@app/kernel';

/** What a search looks in: all the words, without accents, in lower case. */
export function searchText(...words: readonly (string | null)[]): string {
  return unaccentedText(words.filter((word) => word !== null).join(' '));
}
