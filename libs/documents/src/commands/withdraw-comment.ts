import { conflict, forbidden } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { loadComment, withdrawalOf } from '../storage/comment-store.js';
import { DocumentDesk } from './document-desk.js';

/** Who raised a finding takes it back, with a reason. It stays on the record and binds nobody any more. */
@Injectable()
export class WithdrawComment {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, commentId: string, reason: string): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const { state } = await this.desk.load(tx, by, documentId, 'share');
      if (state.stage !== 'inspection' && state.stage !== 'draft')
        throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'withdraw-comment' } });
      const comment = await loadComment(tx, documentId, commentId);
      if (by.actor.kind !== 'person' || by.actor.identity.personId !== comment.author_person_id) throw forbidden('comment.not-author');
      await tx.commit<string>({
        ...withdrawalOf(comment, reason, tx.now),
        kind: 'appraisal.comment-withdrawn',
        payload: { documentId, nodeId: comment.node_id, class: comment.class },
        detail: { reason },
      });
      return { id: commentId };
    });
  }
}
