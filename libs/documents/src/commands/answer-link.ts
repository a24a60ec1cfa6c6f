import { forbidden, missing } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { linkAnswered, loadLink } from '../storage/link-store.js';
import { maySee } from '../storage/visibility.js';
import { askerOf, DocumentDesk } from './document-desk.js';
import { keepsLinks } from '../domain/linking/keeps-links.js';

/** A person says that a tie is right, or that it is not; the last word stands. */
@Injectable()
export class AnswerLink {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string, linkId: string, answer: 'confirmed' | 'rejected'): Promise<{ id: string }> {
    const loaded = await this.desk.load(this.desk.rows, by, documentId);
    const asker = askerOf(by.actor, loaded);
    if (by.actor.kind !== 'person' || asker.personId === null || !keepsLinks(asker))
      throw forbidden('document.not-yours', { params: { action: 'link' } });
    const known = await loadLink(this.desk.rows, documentId, linkId);
    // One that leads to a document the person may not read is not there for them.
    if (known === null || (known.targetDocumentId !== null && !(await maySee(this.desk.rows, by.actor.identity, known.targetDocumentId))))
      throw missing('link.unknown');
    await this.desk.journal.commit<string>(
      by,
      {
        ...linkAnswered(known, answer, asker.personId, loaded.now),
        kind: 'link.answered',
        payload: { documentId, answer },
      },
      { id: linkId },
    );
    return { id: linkId };
  }
}
