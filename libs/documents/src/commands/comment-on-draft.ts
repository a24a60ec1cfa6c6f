import { conflict, forbidden, invalid, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { placesOf } from '../domain/listed-changes.js';
import { loadContent } from '../storage/document-store.js';
import { insertion } from '../storage/state-change.js';
import { askerOf, DocumentDesk } from './document-desk.js';

export interface NewComment {
  /** Node of the body the finding is about; null: the whole document. */
  readonly nodeId: string | null;
  readonly text: string;
  /** `form` the office mends itself; `content` must be answered by the drafter before appraisal can pass. */
  readonly class: 'form' | 'content';
}

/** A finding of the appraisal (thẩm định) on the version that stands. */
@Injectable()
export class CommentOnDraft {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, comment: NewComment): Promise<{ id: string }> {
    return this.desk.journal.transaction(by, async (tx) => {
      // Held FOR SHARE: a finding never slips in behind the back of who passes the appraisal under FOR UPDATE.
      const loaded = await this.desk.load(tx, by, documentId, 'share');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      if (state.stage !== 'inspection') throw conflict('document.wrong-stage', { params: { stage: state.stage, action: 'comment' } });
      if (by.actor.kind !== 'person' || !asker.actsForIssuer || !asker.roles.includes('reviewer'))
        throw forbidden('document.not-yours', { params: { action: 'comment' } });
      if (comment.nodeId !== null && !placesOf(await loadContent(tx, state.current.versionId)).has(comment.nodeId))
        throw invalid('document.unknown-node', { field: 'nodeId' });
      const id = newId<'comment'>();
      await tx.commit<string>({
        ...insertion({ type: 'documents.comment', id }, documentId, 'documents.comments', {
          document_id: ['uuid', documentId],
          version_id: ['uuid', state.current.versionId],
          round: ['int', state.round],
          node_id: ['text', comment.nodeId],
          class: ['text', comment.class],
          text: ['text', comment.text],
          author_person_id: ['uuid', by.actor.identity.personId],
          author_position_id: ['uuid', by.actor.identity.positionId],
          made_at: ['timestamptz', tx.now],
        }),
        kind: 'appraisal.commented',
        payload: { documentId, nodeId: comment.nodeId, class: comment.class, round: state.round },
        detail: { text: comment.text },
      });
      return { id };
    });
  }
}
