import { conflict, forbidden } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { loadOpinion, loadRound, opinionAnswered } from '../storage/comment-round-store.js';
import { type CommentAnswer } from './answer-comment.js';
import { askerOf, DocumentDesk } from './document-desk.js';
import { roundOf } from './round-of.js';

/** The drafter says of one opinion of a unit whether it was taken in (tiếp thu) or why not (giải trình). May be said anew until it is issued. */
@Injectable()
export class AnswerOpinion {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, roundId: string, opinionId: string, answer: CommentAnswer): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (state.stage === 'issued' || state.stage === 'withdrawn')
        throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'answer' } });
      if (asker.personId === null || !asker.actsForIssuer || !asker.roles.includes('drafter'))
        throw forbidden('document.not-yours', { params: { action: 'answer' } });
      // FOR SHARE as a unit that answers anew: the opinion that is answered here is then still the one that counts.
      roundOf(await loadRound(tx, roundId, 'share'), documentId);
      const opinion = await loadOpinion(tx, roundId, opinionId);
      await tx.commit<string>({
        ...opinionAnswered(opinion, { ...answer, by: asker.personId, at: tx.now }),
        kind: 'opinion.answered',
        payload: { documentId, roundId, nodeId: opinion.node_id, answer: answer.answer },
        detail: { text: answer.text },
      });
      return { id: opinionId };
    });
  }
}
