import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide } from '../domain/decide.js';
import { ackOf, askerOf, type DocumentAck, DocumentDesk } from './document-desk.js';

/** The office lets the draft go on. Every finding on content must have its answer by then. */
@Injectable()
export class PassAppraisal {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string): Promise<DocumentAck> {
    // Findings are counted under the document's lock, in a later statement: who adds one holds the row FOR SHARE.
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const at = await this.desk.circumstances(tx, loaded, askerOf(by.actor, loaded), 'pass');
      return ackOf(await this.desk.record(tx, loaded.state, decide(loaded.state, { name: 'pass-appraisal' }, at)));
    });
  }
}
