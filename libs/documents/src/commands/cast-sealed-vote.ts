import { conflict, invalid, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { keepSealed, participationOf } from '../storage/vote-store.js';
import { ownSeat } from './cast-vote.js';
import { DocumentDesk } from './document-desk.js';
import { SEALED_MOST, sealDigestOf } from './sealed-paper.js';
import { voteRefusal } from './vote-refusal.js';

const SEALED = /^v1\.[\w-]{87}\.[\w-]{16}\.[\w-]{1300,}$/;

/** A member puts a sealed slip into the urn. That they voted is journaled; what, nobody can say before the close, nor by whom after it. */
@Injectable()
export class CastSealedVote {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, sealed: string): Promise<{ voteId: string }> {
    return this.cast(by, documentId, sealed, false);
  }

  change(by: By, documentId: string, sealed: string): Promise<{ voteId: string }> {
    return this.cast(by, documentId, sealed, true);
  }

  private async cast(by: By, documentId: string, sealed: string, again: boolean): Promise<{ voteId: string }> {
    if (sealed.length > SEALED_MOST || !SEALED.test(sealed)) throw invalid('ballot.not-sealed', { field: 'sealed' });
    const { seat, personId } = await ownSeat(this.desk.rows, by, documentId, again);
    if (!seat.secret) throw conflict('ballot.is-open');
    const { decisionId } = seat;
    try {
      return await this.desk.journal.transaction(by, async (tx) => {
        const voteId = seat.voted?.id ?? newId<'vote'>();
        await tx.commit<string>({
          ...participationOf({
            id: voteId,
            changes: seat.voted?.version ?? null,
            documentId,
            decisionId,
            personId,
            sealDigest: sealDigestOf(sealed),
          }),
          kind: again ? 'ballot.vote-changed' : 'ballot.vote-cast',
          payload: { documentId, decisionId, personId },
        });
        await keepSealed(tx, decisionId, personId, sealed);
        return { voteId };
      });
    } catch (error) {
      throw voteRefusal(error);
    }
  }
}
