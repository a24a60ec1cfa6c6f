import { missing } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide } from '../domain/decide.js';
import { latestDecision } from '../storage/decision-store.js';
import { presiding } from './presiding.js';
import { ackOf, type DocumentAck, DocumentDesk } from './document-desk.js';

/** The presiding member confirms, by its digest, the version in which the listed changes were made. */
@Injectable()
export class ConfirmChanges {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, versionDigest: string): Promise<DocumentAck> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const decision = await latestDecision(tx, documentId);
      if (decision === null) throw missing('ballot.none');
      const at = await this.desk.circumstances(tx, loaded, presiding(by, loaded, decision), 'confirm-changes');
      return ackOf(await this.desk.record(tx, loaded.state, decide(loaded.state, { name: 'confirm-changes', versionDigest }, at)));
    });
  }
}
