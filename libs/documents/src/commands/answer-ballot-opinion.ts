import { conflict, forbidden, invalid, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { placesOf } from '../domain/listed-changes.js';
import { loadContent } from '../storage/document-store.js';
import { answerableOpinion, opinionAnswerOf } from '../storage/opinion-answer-store.js';
import { type CommentAnswer } from './answer-comment.js';
import { askerOf, DocumentDesk } from './document-desk.js';

/** The drafter says of an opinion that came with a vote whether it was taken in, and where, or why not. May be said anew until it is issued. */
@Injectable()
export class AnswerBallotOpinion {
  constructor(private readonly desk: DocumentDesk) {}

  run(
    by: By,
    documentId: string,
    opinionId: string,
    { nodeId, ...answer }: CommentAnswer & { readonly nodeId: string | null },
  ): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      // FOR UPDATE: who signs counts what is unanswered under the same lock.
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (state.stage === 'issued' || state.stage === 'withdrawn')
        throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'answer' } });
      if (asker.personId === null || !asker.actsForIssuer || !asker.roles.includes('drafter'))
        throw forbidden('document.not-yours', { params: { action: 'answer' } });
      const opinion = await answerableOpinion(tx, documentId, opinionId);
      if (nodeId !== null && !placesOf(await loadContent(tx, state.current.versionId)).has(nodeId))
        throw invalid('document.unknown-node', { field: 'nodeId' });
      await tx.commit<string>({
        ...opinionAnswerOf(opinion, { ...answer, nodeId, id: newId<'opinion-answer'>(), documentId, by: asker.personId, at: tx.now }),
        kind: 'ballot-opinion.answered',
        payload: { documentId, decisionId: opinion.decisionId, nodeId, answer: answer.answer },
        detail: { text: answer.text },
      });
      return { id: opinionId };
    });
  }
}
