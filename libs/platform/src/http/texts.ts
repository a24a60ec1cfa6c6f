import { fillMessage, type Messages, type Translations } from '@app/kernel';
import { en } from '../messages/en.js';
import { vi } from '../messages/vi.js';

export type Language = 'vi' | 'en';

/** Messages of platform and of the contexts of one process, by language. */
export class Texts {
  private readonly byLanguage: Readonly<Record<Language, Messages>>;

  constructor(translations: readonly Translations[]) {
    this.byLanguage = {
      vi: Object.assign({}, vi, ...translations.map((each) => each.vi)) as Messages,
      en: Object.assign({}, en, ...translations.map((each) => each.en)) as Messages,
    };
  }

  /** The message of a code; a code without a text is shown itself rather than nothing. */
  of(language: Language, code: string, params?: Readonly<Record<string, string | number>>): string {
    const words = this.byLanguage[language];
    return fillMessage(words[code] ?? code, params, words);
  }
}

/** Vietnamese, unless English is wanted more. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().toLowerCase().split(';q=');
      return { tag: tag.slice(0, 2), quality: quality === undefined ? 1 : Number(quality) || 0 };
    })
    .filter(({ tag, quality }) => (tag === 'vi' || tag === 'en') && quality > 0)
    .sort((a, b) => b.quality - a.quality);
  return wanted[0]?.tag === 'en' ? 'en' : 'vi';
}
