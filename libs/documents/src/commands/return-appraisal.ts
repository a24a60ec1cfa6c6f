import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type DocumentAck, DocumentDesk } from './document-desk.js';

/** The office (or, where the procedure says so, the signer) sends the draft back with a reason; the next submission is a new round. */
@Injectable()
export class ReturnAppraisal {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, reason: string): Promise<DocumentAck> {
    return this.desk.move(by, documentId, 'return', { name: 'return-appraisal', reason });
  }
}
