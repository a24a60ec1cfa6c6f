import { conflict, forbidden } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { answerOf, loadComment } from '../storage/comment-store.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface CommentAnswer {
  /** `accepted` (tiếp thu): taken in; `explained` (giải trình): why it stays. */
  readonly answer: 'accepted' | 'explained';
  readonly text: string;
}

/** The drafter answers a finding; until appraisal is over the answer may be given anew. */
@Injectable()
export class AnswerComment {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, commentId: string, answer: CommentAnswer): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (state.stage !== 'inspection' && state.stage !== 'draft')
        throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'answer' } });
      if (by.actor.kind !== 'person' || !asker.actsForIssuer || !asker.roles.includes('drafter'))
        throw forbidden('document.not-yours', { params: { action: 'answer' } });
      const comment = await loadComment(tx, documentId, commentId);
      await tx.commit<string>({
        ...answerOf(comment, { ...answer, by: by.actor.identity.personId, at: tx.now }),
        kind: 'appraisal.answered',
        payload: { documentId, nodeId: comment.node_id, answer: answer.answer },
        detail: { text: answer.text },
      });
      return { id: commentId };
    });
  }
}
