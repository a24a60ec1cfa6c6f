import { invalid, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { LARGEST_FILE, sourceFormatOf } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { type Readable } from 'node:stream';
import { handedIn, keepBytes } from '../storage/import-store.js';
import { bytesOf } from './bytes-of.js';

/**
 * Takes in a document file, up to 25 MiB of it in memory. It is kept when this answers, and read afterwards (`ReadImportedFile`), which for
 * a scan takes minutes: whoever handed it in may leave, and a service that dies begins to read it again.
 */
@Injectable()
export class ImportFile {
  constructor(private readonly journal: Journal) {}

  async run(by: By, fileName: string, source: Readable | Uint8Array): Promise<{ id: string }> {
    const bytes = await bytesOf(source, LARGEST_FILE);
    if (bytes.length === 0) throw invalid('import.empty');
    const identity = by.actor.kind === 'person' ? by.actor.identity : null;
    return this.journal.transaction(by, async (tx) => {
      const id = newId<'import'>();
      await tx.commit({
        ...handedIn({
          id,
          personId: identity?.personId ?? null,
          organisationId: identity?.organisationId ?? null,
          fileName,
          sha256: createHash('sha256').update(bytes).digest('hex'),
          size: bytes.length,
          format: sourceFormatOf(bytes),
          at: tx.now,
        }),
        about: null,
        kind: 'file.handed-in',
        payload: { importId: id },
      });
      await keepBytes(tx, id, bytes);
      return { id };
    });
  }
}
