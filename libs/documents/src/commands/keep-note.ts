import { forbidden, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { keepNote, sealedNote } from '../storage/note-store.js';
import { DocumentDesk } from './document-desk.js';
import { NoteKeys } from './note-keys.js';

export interface NoteView {
  readonly text: string;
  readonly keptAt: Date | null;
}

/** A person's own note on a document. No one else can open it: not the office, not the auditor, not who keeps the system. */
@Injectable()
export class KeepNote {
  constructor(
    private readonly desk: DocumentDesk,
    private readonly keys: NoteKeys,
  ) {}

  /** An empty text takes the note away. */
  async keep(by: By, documentId: string, text: string): Promise<NoteView> {
    const personId = await this.reader(by, documentId);
    const kept = text.trim();
    const sealed = kept === '' ? null : await this.keys.seal(personId, documentId, kept);
    // Without a key of idempotency: it would keep the digest of the body, and the digest of a short note is as good as the note.
    return this.desk.journal.transaction({ ...by, idempotency: null }, async (tx) => {
      await keepNote(tx, { id: newId<'note'>(), documentId, personId, sealed, at: tx.now });
      return { text: kept, keptAt: sealed === null ? null : tx.now };
    });
  }

  async read(by: By, documentId: string): Promise<NoteView> {
    const personId = await this.reader(by, documentId);
    const note = await sealedNote(this.desk.rows, documentId, personId);
    return note === null
      ? { text: '', keptAt: null }
      : { text: await this.keys.open(personId, documentId, note.sealed), keptAt: note.keptAt };
  }

  private async reader(by: By, documentId: string): Promise<string> {
    if (by.actor.kind !== 'person') throw forbidden('document.not-yours', { params: { action: 'note' } });
    await this.desk.load(this.desk.rows, by, documentId);
    return by.actor.identity.personId;
  }
}
