import { conflict, forbidden, missing } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type CommentEntity } from '../storage/comment.entity.js';
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
      const [comment] = await tx.query<CommentEntity>(`select * from documents.comments where id = $1::uuid and document_id = $2::uuid`, [
        commentId,
        documentId,
      ]);
      if (comment === undefined) throw missing('comment.unknown');
      await tx.commit<string>({
        subject: { type: 'documents.comment', id: commentId },
        expected: comment.version,
        sql: `update documents.comments set version = version + 1, answer = $3::text, answer_text = $4::text, answered_by = $5::uuid,
            answered_at = $6::timestamptz
          where id = $1::uuid and version = $2::int returning *`,
        params: [commentId, comment.version, answer.answer, answer.text, by.actor.identity.personId, tx.now],
        about: documentId,
        kind: 'appraisal.answered',
        payload: { documentId, nodeId: comment.node_id, answer: answer.answer },
        detail: { text: answer.text },
      });
      return { id: commentId };
    });
  }
}
