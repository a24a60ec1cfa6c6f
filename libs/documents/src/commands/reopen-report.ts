import { type ReportReturned } from '@app/contracts';
import { type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide } from '../domain/decide.js';
import { SYSTEM } from '../domain/asker.js';
import { DocumentDesk } from './document-desk.js';

/** A supervisor returned a report: back to draft under its number. What went out before stays what it was, round by round. */
@Injectable()
export class ReopenReport {
  constructor(private readonly desk: DocumentDesk) {}

  async run(tx: Tx, returned: ReportReturned): Promise<void> {
    const loaded = await this.desk.load(tx, tx.by, returned.documentId, 'update');
    // Returned by an earlier round, or opened already: nothing is to be done twice.
    if (loaded.state.stage !== 'issued' || loaded.state.issueRound !== returned.round) return;
    const at = await this.desk.circumstances(tx, loaded, SYSTEM, 'reopen');
    await this.desk.record(tx, loaded.state, decide(loaded.state, { name: 'reopen', reason: returned.reason }, at));
  }
}
