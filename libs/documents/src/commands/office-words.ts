import { type Directory } from '@app/directory';
import { isWordKind, type VocabularyOverlay } from '@app/reading';

/** The words of the office that imports; kinds the reader does not know (kept by a newer version) are passed over. */
export async function officeWords(directory: Directory, organisationId: string | null): Promise<VocabularyOverlay> {
  const words = organisationId === null ? [] : await directory.words(organisationId);
  return { entries: words.flatMap((word) => (isWordKind(word.kind) ? [{ ...word, kind: word.kind }] : [])) };
}
