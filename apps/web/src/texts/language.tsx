import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { type Texts, vi } from './vi';

export type Language = 'vi' | 'en';
const KEY = 'banhanh.language';

/** The language chosen in this browser; Vietnamese until someone chooses otherwise. */
export function storedLanguage(): Language {
  return localStorage.getItem(KEY) === 'en' ? 'en' : 'vi';
}

/** English is loaded when somebody first asks for it: most never do. */
async function textsOf(language: Language): Promise<Texts> {
  return language === 'vi' ? vi : (await import('./en')).en;
}

/** The texts to begin with; waited for before the first paint, so that nobody sees the other language first. */
export const firstTexts = (): Promise<Texts> => textsOf(storedLanguage());

interface Chosen {
  readonly language: Language;
  readonly t: Texts;
  readonly choose: (language: Language) => void;
}
const Context = createContext<Chosen>({ language: 'vi', t: vi, choose: () => undefined });

export function LanguageProvider({ first, children }: { readonly first: Texts; readonly children: ReactNode }): ReactNode {
  const [shown, setShown] = useState<{ language: Language; t: Texts }>(() => ({ language: storedLanguage(), t: first }));
  useEffect(() => {
    document.documentElement.lang = shown.language;
    localStorage.setItem(KEY, shown.language);
  }, [shown.language]);
  const chosen = useMemo<Chosen>(
    () => ({ ...shown, choose: (language) => void textsOf(language).then((t) => setShown({ language, t })) }),
    [shown],
  );
  return <Context value={chosen}>{children}</Context>;
}

/** The texts in the chosen language. */
export const useTexts = (): Texts => useContext(Context).t;
export const useLanguage = (): Chosen => useContext(Context);
