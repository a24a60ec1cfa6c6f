/** Texts a user sees, by key, in one language. A key is the error code or `alert.<kind>`; `{name}` marks a parameter. */
export type Messages = Readonly<Record<string, string>>;

/** The texts of one context in both languages; every key exists in both (a test compares). */
export interface Translations {
  readonly vi: Messages;
  readonly en: Messages;
}

/** Fills the parameters of a message. An unknown parameter stays visible as `{name}`, so that a missing value is noticed. */
export function fillMessage(text: string, params: Readonly<Record<string, string | number>> = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? String(params[name]) : whole));
}
