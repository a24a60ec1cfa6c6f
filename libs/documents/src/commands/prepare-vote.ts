import { newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { preparationOf } from '../storage/vote-store.js';
import { seatForClerk } from './ballot-clerk.js';
import { type Ballot, settledVote } from './cast-vote.js';
import { DocumentDesk } from './document-desk.js';
import { voteRefusal } from './vote-refusal.js';

/** A secretary writes down what a member said; it is no vote until the member casts it. */
@Injectable()
export class PrepareVote {
  constructor(private readonly desk: DocumentDesk) {}

  async run(by: By, documentId: string, personId: string, ballot: Ballot): Promise<{ preparedId: string }> {
    try {
      return await this.prepare(by, documentId, personId, ballot);
    } catch (error) {
      throw voteRefusal(error);
    }
  }

  private prepare(by: By, documentId: string, personId: string, ballot: Ballot): Promise<{ preparedId: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const { seat, clerkId } = await seatForClerk(this.desk, tx, documentId, personId);
      const vote = await settledVote(tx, ballot, seat.versionId);
      const [before] = await tx.query<{ id: string; version: number }>(
        `select id, version from documents.prepared_votes where decision_id = $1::uuid and person_id = $2::uuid for update`,
        [seat.decisionId, personId],
      );
      const place = { documentId, decisionId: seat.decisionId, personId };
      const id = before?.id ?? newId<'prepared-vote'>();
      await tx.commit<string>({
        ...preparationOf({ id, changes: before?.version ?? null, ...place, vote, by: clerkId, at: tx.now }),
        kind: 'ballot.vote-prepared',
        payload: place,
        detail: vote,
      });
      return { preparedId: id };
    });
  }
}
