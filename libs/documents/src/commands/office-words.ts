import { type Directory } from '@app/directory';
import { type VocabularyOverlay, WORD_KINDS, type WordKind } from '@app/reading';

/** The words of the office that imports; kinds the reader does not know (kept by a newer version) are passed over. */
export async function officeWords(directory: Directory, organisationId: string | null): Promise<VocabularyOverlay> {
  const words = organisationId === null ? [] : await directory.words(organisationId);
  return { entries: words.flatMap((word) => (isKind(word.kind) ? [{ ...word, kind: word.kind }] : [])) };
}

const isKind = (kind: string): kind is WordKind => (WORD_KINDS as readonly string[]).includes(kind);
