import { forbidden, missing, newId } from '@app/kernel';
import { isUniqueViolation, type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { readingOf, readingsOf } from '../storage/reading-store.js';
import { type Asking } from '../storage/rows.js';
import { DocumentDesk } from './document-desk.js';

export interface ReadingAck {
  readonly versionId: string;
  readonly openedAt: Date;
}

/**
 * Notes that a person opened a version: the first time, each version once. The one that lies on the table; or one that was read without a
 * network, of which the mark arrives later.
 */
@Injectable()
export class NoteReading {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string, readBefore: string | null = null): Promise<ReadingAck> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'read' } });
    const { state, now } = await this.desk.load(this.desk.rows, by, documentId);
    const { personId } = by.actor.identity;
    const versionId = readBefore ?? state.current.versionId;
    if (versionId !== state.current.versionId) await checkVersion(this.desk.rows, documentId, versionId);
    const known = await this.known(documentId, personId, versionId);
    if (known !== null) return known;
    try {
      await this.desk.journal.commit<string>(
        { ...by, idempotency: null },
        {
          ...readingOf({ id: newId<'reading'>(), documentId, versionId, personId, at: now }),
          kind: 'document.read',
          payload: { documentId, versionId, personId },
        },
      );
      return { versionId, openedAt: now };
    } catch (error) {
      // Opened in two windows at once: once is what there is to say.
      if (isUniqueViolation(error)) return (await this.known(documentId, personId, versionId)) ?? { versionId, openedAt: now };
      throw error;
    }
  }

  private async known(documentId: string, personId: string, versionId: string): Promise<ReadingAck | null> {
    return (await readingsOf(this.desk.rows, documentId, personId)).find((reading) => reading.versionId === versionId) ?? null;
  }
}

async function checkVersion(rows: Asking, documentId: string, versionId: string): Promise<void> {
  const found = await rows.query(`select 1 from documents.versions where id = $1::uuid and document_id = $2::uuid`, [
    versionId,
    documentId,
  ]);
  if (found.length === 0) throw missing('version.unknown', { field: 'versionId' });
}
