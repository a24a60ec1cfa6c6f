import { fillMessage } from '@app/kernel';
import { documentsMessages } from '../messages/index.js';

/** The language a person asked for. */
export type Language = 'vi' | 'en';

/** A text of this context; null where there is none under the key. */
export function wordsOf(language: Language, key: string, params?: Readonly<Record<string, string | number>>): string | null {
  const text = documentsMessages[language][key];
  return text === undefined ? null : fillMessage(text, params, documentsMessages[language]);
}
