import { localDateOf, localTimeOf } from './local-date.js';

/**
 * Texts a user sees, by key, in one language. A key is the error code or `alert.<kind>`; `{name}` marks a parameter. `value.<name>.<code>`
 * is what a code is called where it is a parameter.
 */
export type Messages = Readonly<Record<string, string>>;

/** The texts of one context in both languages; every key exists in both (a test compares). */
export interface Translations {
  readonly vi: Messages;
  readonly en: Messages;
}

/** Fills the parameters of a message. An unknown parameter stays visible as `{name}`, so that a missing value is noticed. */
export function fillMessage(text: string, params: Readonly<Record<string, string | number>> = {}, words: Messages = {}): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => (name in params ? printed(name, params[name] ?? '', words) : whole));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/;
const OF_YEAR = /^(\d{4})-(\w+)$/;

/** A value as people in the field write it: days and hours of Vietnam; codes by their name, those of a year (`2027-H1`) with it. */
function printed(name: string, value: string | number, words: Messages): string {
  if (typeof value === 'number') return String(value);
  if (DAY.test(value)) return printedDay(value);
  if (INSTANT.test(value)) return printedInstant(new Date(value));
  const ofYear = OF_YEAR.exec(value);
  const part = words[`value.${name}.${ofYear?.[2] ?? ''}`];
  if (part !== undefined) return part.replace('{year}', ofYear?.[1] ?? '');
  return words[`value.${name}.${value}`] ?? value;
}

/** `2027-01-05` as `05/01/2027`. */
export const printedDay = (day: string): string => day.split('-').reverse().join('/');

/** The hour in Vietnam, then the day: `14:30 05/01/2027`. */
export function printedInstant(instant: Date): string {
  return `${localTimeOf(instant)} ${printedDay(localDateOf(instant))}`;
}
