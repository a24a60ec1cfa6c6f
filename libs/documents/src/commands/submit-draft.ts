import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type DocumentAck, DocumentDesk } from './document-desk.js';

/** The drafter hands the draft to the next step of its procedure: the office, or at once the signer. */
@Injectable()
export class SubmitDraft {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string): Promise<DocumentAck> {
    return this.desk.move(by, documentId, 'submit', { name: 'submit' });
  }
}
