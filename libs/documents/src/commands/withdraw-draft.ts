import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type DocumentAck, DocumentDesk } from './document-desk.js';

/** The drafter takes the document back for good, with a reason. No number was used, so the register has no gap. */
@Injectable()
export class WithdrawDraft {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, reason: string): Promise<DocumentAck> {
    return this.desk.move(by, documentId, 'withdraw', { name: 'withdraw', reason });
  }
}
