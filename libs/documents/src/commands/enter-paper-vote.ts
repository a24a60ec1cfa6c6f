import { newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { enterPaper } from '../domain/paper-entry.js';
import { paperEntry, paperEntryChange } from '../storage/paper-entry-store.js';
import { voteOf } from '../storage/vote-store.js';
import { seatForClerk } from './ballot-clerk.js';
import { type Ballot, settledVote } from './cast-vote.js';
import { DocumentDesk } from './document-desk.js';
import { voteRefusal } from './vote-refusal.js';

export interface PaperVoteAck {
  /** `entered`: a second person must enter it too; `mismatch`: the two differ, look at the slip; `confirmed`: it is a vote. */
  readonly status: 'entered' | 'mismatch' | 'confirmed';
}

/** A slip of paper, entered by two people who do not see what the other wrote; what both read the same becomes the member's vote. */
@Injectable()
export class EnterPaperVote {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string, personId: string, ballot: Ballot): Promise<PaperVoteAck> {
    try {
      return await this.desk.journal.transaction(by, async (tx) => {
        const { seat, clerkId } = await seatForClerk(this.desk, tx, documentId, personId);
        const vote = await settledVote(tx, ballot, seat.versionId);
        const before = await paperEntry(tx, seat.decisionId, personId);
        const entry = {
          id: before?.id ?? newId<'paper-entry'>(),
          version: before?.version ?? 0,
          ...enterPaper(before, vote, clerkId),
        };
        const place = { documentId, decisionId: seat.decisionId, personId };
        await tx.commit<string>({
          ...paperEntryChange(place, entry, tx.now),
          kind: `ballot.paper-${entry.status}`,
          payload: place,
          detail: vote,
        });
        if (entry.status === 'confirmed')
          await tx.commit<string>({
            ...voteOf({ id: newId<'vote'>(), changes: null, ...place, vote, onPaper: true }),
            kind: 'ballot.vote-cast',
            payload: place,
            detail: { ...vote, paperEntryId: entry.id },
          });
        return { status: entry.status };
      });
    } catch (error) {
      throw voteRefusal(error);
    }
  }
}
