import { conflict, forbidden } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { closingOfRound, countReplies, loadRound } from '../storage/comment-round-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';
import { roundOf } from './round-of.js';

/** The drafter closes the round: who has not answered by now has not answered. */
@Injectable()
export class CloseCommentRound {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, roundId: string): Promise<{ answered: number; silent: number }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const asker = askerOf(by.actor, loaded);
      if (asker.personId !== null && !(asker.actsForIssuer && asker.roles.includes('drafter')))
        throw forbidden('document.not-yours', { params: { action: 'close-round' } });
      const round = roundOf(await loadRound(tx, roundId, 'update'), documentId);
      if (round.status !== 'open') throw conflict('round.closed');
      const count = await countReplies(tx, roundId);
      await tx.commit({
        ...closingOfRound(round, asker.personId, tx.now),
        kind: 'comment-round.closed',
        payload: { roundId, documentId, organisationId: round.organisation_id, purpose: round.purpose, ...count },
        cancel: [{ kind: 'round.remind' }],
      });
      return count;
    });
  }
}
