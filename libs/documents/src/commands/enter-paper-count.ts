import { conflict, missing, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type PaperCount, settleCount } from '../domain/paper-count.js';
import { enterPaper } from '../domain/paper-entry.js';
import { latestDecision } from '../storage/decision-store.js';
import { paperCount, paperCountChange } from '../storage/paper-count-store.js';
import { seatsOf } from '../storage/vote-store.js';
import { ballotClerk } from './ballot-clerk.js';
import { askerOf, DocumentDesk } from './document-desk.js';
import { type PaperVoteAck } from './enter-paper-vote.js';

/** Two people open the urn of a secret ballot on paper and enter, each without seeing what the other entered, who took a slip and what lay in it. */
@Injectable()
export class EnterPaperCount {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, count: PaperCount): Promise<PaperVoteAck> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const clerkId = ballotClerk(by, askerOf(by.actor, loaded));
      // FOR UPDATE: who stands aside holds it FOR SHARE, so nobody does between the look and the count.
      const decision = await latestDecision(tx, documentId, 'update');
      if (decision === null) throw missing('ballot.none');
      if (decision.status !== 'open') throw conflict('ballot.closed');
      if (decision.on_paper !== true) throw conflict('ballot.not-on-paper');
      const before = await paperCount(tx, decision.id, true);
      if (before?.status === 'confirmed') throw conflict('ballot.counted');
      const entered = enterPaper(before, settleCount(count, await seatsOf(tx, decision.id)), clerkId);
      const entry = { id: before?.id ?? newId<'paper-count'>(), version: before?.version ?? 0, ...entered };
      const place = { documentId, decisionId: decision.id };
      // What lay in the urn is not told to the journal: the digest of the papers is, when it is closed.
      await tx.commit<string>({ ...paperCountChange(place, entry), kind: `ballot.count-${entry.status}`, payload: place });
      return { status: entry.status };
    });
  }
}
