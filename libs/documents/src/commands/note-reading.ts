import { forbidden, newId } from '@app/kernel';
import { isUniqueViolation, type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { readingOf, readingsOf } from '../storage/reading-store.js';
import { DocumentDesk } from './document-desk.js';

export interface ReadingAck {
  readonly versionId: string;
  readonly openedAt: Date;
}

/** Notes that a person opened the version that lies on the table: the first time, each version once. */
@Injectable()
export class NoteReading {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string): Promise<ReadingAck> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'read' } });
    const { state, now } = await this.desk.load(this.desk.rows, by, documentId);
    const { personId } = by.actor.identity;
    const { versionId } = state.current;
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
