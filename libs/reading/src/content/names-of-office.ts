import { type ReadDocument } from '../read-document.js';
import { validOn, type VocabularyOverlay } from '../vocabulary/overlay.js';
import { wordKey } from '../vocabulary/word-tables.js';
import { type Correction } from './correct-reading.js';

/**
 * Values that the office calls by another name on that day: what it learned from a correction, its abbreviations, names that are no more. They are
 * corrections that nobody needs to make again, shown as such and taken back as any other.
 */
export function namesOfOffice(read: ReadDocument, { entries }: VocabularyOverlay, on: string): Correction[] {
  const names = new Map(
    entries
      .filter((entry) => NAMING.has(entry.kind) && validOn(entry, on))
      .flatMap(({ text, meaning, withdrawn }) => (meaning === null || withdrawn === true ? [] : [[wordKey(text), meaning] as const])),
  );
  if (names.size === 0) return [];
  const nameOf = (printed: string): string => names.get(wordKey(printed)) ?? printed;
  const found: Correction[] = [];
  const note = (path: string, printed: readonly string[]): void => {
    const named = printed.map(nameOf);
    if (named.some((name, index) => name !== printed[index])) found.push({ path, text: named.join('; ') });
  };
  const one = (path: string, printed: string | null | undefined): void =>
    note(path, printed === null || printed === undefined ? [] : [printed]);
  one('issuer', read.issuer);
  one('superior', read.superior);
  one('meeting.body', read.meeting?.body);
  read.obligations.forEach(({ lead, support, reportTo }, index) => {
    note(`obligations.${index}.lead`, lead);
    note(`obligations.${index}.support`, support);
    one(`obligations.${index}.reportTo`, reportTo);
  });
  read.recipients.forEach(({ line }, index) => one(`recipients.${index}`, line));
  return found;
}

const NAMING: ReadonlySet<string> = new Set(['body', 'old-name']);
