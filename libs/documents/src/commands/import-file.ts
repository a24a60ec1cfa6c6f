import { type DocumentContent, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { extract, LARGEST_FILE, read, type ReadDocument, toContent } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { insertion } from '../storage/state-change.js';
import { bytesOf } from './bytes-of.js';
import { FileKeeper } from './file-keeper.js';
import { refuseSecret } from './refuse-secret.js';

export interface ImportedFile {
  readonly id: string;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly fileName: string;
  /** The whole text of the file. */
  readonly text: string;
  /** What was recognised in it, with places and how sure each is. */
  readonly read: ReadDocument;
  /** A draft made of it that loses nothing; corrected by a person before it becomes one. */
  readonly content: DocumentContent;
}

/** Reads a document file, up to 25 MiB of it in memory. File, text and what was recognised are kept whole, so that nothing is lost whatever becomes of the draft. */
@Injectable()
export class ImportFile {
  constructor(
    private readonly journal: Journal,
    private readonly files: FileKeeper,
  ) {}

  async run(by: By, fileName: string, source: Readable | Uint8Array): Promise<ImportedFile> {
    const bytes = await bytesOf(source, LARGEST_FILE);
    const { text, format } = await extract(bytes, fileName);
    const recognised = read(text);
    const content = toContent(recognised, text, () => newId<'node'>());
    refuseSecret(content);
    // Judged first: what is refused, a state secret above all, never reaches the store.
    const kept = await this.files.put(bytes, { maxBytes: LARGEST_FILE });
    const identity = by.actor.kind === 'person' ? by.actor.identity : null;
    const id = newId<'import'>();
    const answer: ImportedFile = { id, format, fileName, text, read: recognised, content };
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
          read: ['jsonb', JSON.stringify(recognised)],
          content: ['jsonb', JSON.stringify(content)],
          imported_at: ['timestamptz', await this.journal.now()],
        }),
        about: null,
        kind: 'file.imported',
        payload: { sha256: kept.sha256, size: kept.size, format },
      },
      answer,
    );
    return answer;
  }
}
