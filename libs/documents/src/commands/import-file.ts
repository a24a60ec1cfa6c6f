import { type DocumentContent, localDateOf, newId } from '@app/kernel';
import { Directory } from '@app/directory';
import { type By, Journal } from '@app/journal';
import {
  type FileRead,
  LARGEST_FILE,
  read,
  type ReadDocument,
  ReadingFailed,
  ReadingPool,
  type SourceFormat,
  sourceFormatOf,
  toContent,
  type VocabularyOverlay,
  WORD_KINDS,
  type WordKind,
} from '@app/reading';
import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { insertion } from '../storage/state-change.js';
import { bytesOf } from './bytes-of.js';
import { FileKeeper } from './file-keeper.js';
import { refuseSecret } from './refuse-secret.js';

export interface ImportedFile {
  readonly id: string;
  readonly format: SourceFormat;
  readonly fileName: string;
  /** The letters were recognised in pictures, with all the slips of that. */
  readonly ocr: boolean;
  /** Why the file could not be read although it is kept; then text and draft are empty. */
  readonly failure: 'import.unreadable' | null;
  /** The whole text of the file. */
  readonly text: string;
  /** What was recognised in it, with places and how sure each is. */
  readonly read: ReadDocument;
  /** A draft made of it that loses nothing; corrected by a person before it becomes one. */
  readonly content: DocumentContent;
}

/**
 * Reads a document file, up to 25 MiB of it in memory, in a thread under limits. File, text and what was recognised are kept whole, so that
 * nothing is lost whatever becomes of the draft. A file that breaks the limits is kept unread: a person can see it and type what it says.
 */
@Injectable()
export class ImportFile {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileKeeper,
    private readonly reader: ReadingPool,
    private readonly directory: Directory,
  ) {}

  async run(by: By, fileName: string, source: Readable | Uint8Array): Promise<ImportedFile> {
    const bytes = await bytesOf(source, LARGEST_FILE);
    const now = await this.journal.now();
    const identity = by.actor.kind === 'person' ? by.actor.identity : null;
    const overlay = await this.wordsOf(identity?.organisationId ?? null);
    const file = await this.read(bytes, fileName, overlay, localDateOf(now));
    const { format, text, ocr, failure, content } = file;
    refuseSecret(content);
    // Judged first: what is refused, a state secret above all, never reaches the store.
    const kept = await this.files.put(bytes, { maxBytes: LARGEST_FILE });
    const id = newId<'import'>();
    const answer: ImportedFile = { id, format, fileName, ocr, failure, text, read: file.read, content };
    await this.journal.commit<string>(
      by,
      {
        ...insertion({ type: 'documents.import', id }, id, 'documents.imports', {
          imported_by: ['uuid', identity?.personId ?? null],
          organisation_id: ['uuid', identity?.organisationId ?? null],
          file_name: ['text', fileName],
          file_sha256: ['text', kept.sha256],
          file_size: ['bigint', kept.size],
          format: ['text', format],
          text: ['text', text],
          read: ['jsonb', JSON.stringify(file.read)],
          content: ['jsonb', JSON.stringify(content)],
          imported_at: ['timestamptz', now],
          ocr: ['boolean', ocr],
          printed: ['jsonb', file.printed === null ? null : JSON.stringify(file.printed)],
          failure: ['text', failure],
        }),
        about: null,
        kind: 'file.imported',
        payload: { sha256: kept.sha256, size: kept.size, format, ocr, failure },
      },
      answer,
    );
    return answer;
  }

  /** The words of the office that imports; kinds the reader does not know (kept by a newer version) are passed over. */
  private async wordsOf(organisationId: string | null): Promise<VocabularyOverlay> {
    const words = organisationId === null ? [] : await this.directory.words(organisationId);
    return { entries: words.flatMap((word) => (isKind(word.kind) ? [{ ...word, kind: word.kind }] : [])) };
  }

  private async read(
    bytes: Uint8Array,
    fileName: string,
    overlay: VocabularyOverlay,
    on: string,
  ): Promise<FileRead & { readonly failure: ImportedFile['failure'] }> {
    try {
      return { ...(await this.reader.run({ bytes, fileName, overlay, on })), failure: null };
    } catch (error) {
      if (!(error instanceof ReadingFailed)) throw error;
      const nothing = read('');
      return {
        format: sourceFormatOf(bytes),
        text: '',
        ocr: false,
        printed: null,
        read: nothing,
        content: toContent(nothing, '', () => newId<'node'>()),
        failure: 'import.unreadable',
      };
    }
  }
}

const isKind = (kind: string): kind is WordKind => (WORD_KINDS as readonly string[]).includes(kind);
