import { conflict, type DocumentContent, forbidden, localDateOf, missing } from '@app/kernel';
import { Directory } from '@app/directory';
import { type By, Journal } from '@app/journal';
import { type Correction, correctContent, correctReading, partyVocabulary, type ReadDocument, withOverlay } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { importAnswered, type ImportAnswers, loadRead } from '../storage/import-store.js';
import { scopeOf } from '../storage/visibility.js';
import { officeWords } from './office-words.js';

/** Of one value of the reading, or a part of it: it is right, it should be something else, or it is open again. */
export type ImportAnswer =
  | { readonly path: string; readonly answer: 'right' | 'open' }
  | { readonly path: string; readonly answer: 'corrected'; readonly text: string };

export interface AnsweredImport {
  readonly id: string;
  readonly answers: ImportAnswers;
  /** The reading with the corrections; null where there are none. */
  readonly corrected: unknown;
  /** What stands around the body of the draft by now. */
  readonly draft: Pick<DocumentContent, 'head' | 'recipients' | 'signature'>;
}

/**
 * What a person says of what was read of a file. A correction holds for the draft, for what is followed up after issue, and for the ties; the last
 * word on a value stands, and what was read at first is kept beside it.
 */
@Injectable()
export class AnswerImport {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  run(by: By, importId: string, given: readonly ImportAnswer[]): Promise<AnsweredImport> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'draft' } });
    const { identity } = by.actor;
    return this.journal.transaction(by, async (tx) => {
      const scope = await scopeOf(tx, identity);
      // Two who correct at once follow one another: each says something of one value, and neither undoes what the other said of another.
      const found = await loadRead(tx, importId, scope);
      if (found === null) throw missing('import.unknown');
      if (found.version === null) throw conflict('import.not-read');
      const answers = new Map(Object.entries(found.answers));
      for (const one of given)
        if (one.answer === 'open') answers.delete(one.path);
        else answers.set(one.path, one.answer === 'corrected' ? one.text : null);
      const corrections = [...answers].flatMap(([path, text]): Correction[] => (text === null ? [] : [{ path, text }]));
      const read = found.read as ReadDocument;
      const words = await officeWords(this.directory.using(tx), found.organisationId);
      const corrected = correctReading(read, corrections, withOverlay(partyVocabulary, words, read.date ?? localDateOf(tx.now)));
      const kept = {
        answers: Object.fromEntries(answers),
        corrected: corrections.length === 0 ? null : corrected,
        // Orders are read again at issue, in the words that all use.
        content: correctContent(found.content, read, corrected, corrections),
      };
      await tx.commit<string>({
        ...importAnswered(importId, found.version, kept),
        about: null,
        kind: 'file.answered',
        payload: { paths: given.map(({ path }) => path), corrections: corrections.length },
      });
      const { head, recipients, signature } = kept.content;
      return { id: importId, answers: kept.answers, corrected: kept.corrected, draft: { head, recipients, signature } };
    });
  }
}
