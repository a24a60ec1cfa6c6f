import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en';
import { type Texts, vi } from './vi';

export type Language = 'vi' | 'en';
const KEY = 'banhanh.language';

/** The language chosen in this browser; Vietnamese until someone chooses otherwise. */
export function storedLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

interface Chosen {
  readonly language: Language;
  readonly t: Texts;
  readonly choose: (language: Language) => void;
}
const Context = createContext<Chosen>({ language: 'vi', t: vi, choose: () => undefined });

export function LanguageProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [language, setLanguage] = useState<Language>(storedLanguage);
  useEffect(() => {
    document.documentElement.lang = language;
    localStorage.setItem(KEY, language);
  }, [language]);
  const chosen = useMemo<Chosen>(() => ({ language, t: language === 'en' ? en : vi, choose: setLanguage }), [language]);
  return <Context value={chosen}>{children}</Context>;
}

/** The texts in the chosen language. */
export const useTexts = (): Texts => useContext(Context).t;
export const useLanguage = (): Chosen => useContext(Context);
