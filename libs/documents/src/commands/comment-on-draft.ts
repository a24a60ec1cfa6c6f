import { conflict, forbidden, invalid, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { anchorFits } from '../domain/anchor.js';
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
  /** The stretch of the node's text it is about, and what stands there. */
  readonly span?: { readonly from: number; readonly to: number; readonly quote: string } | null;
  /** The wording the office proposes. */
  readonly proposal?: string | null;
  /** The check of the list it is raised under. */
  readonly checkCode?: string | null;
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
      const { nodeId, span = null } = comment;
      const content = await loadContent(tx, state.current.versionId);
      if (nodeId !== null && !placesOf(content).has(nodeId)) throw invalid('document.unknown-node', { field: 'nodeId' });
      if (span !== null && (nodeId === null || !anchorFits({ nodeId, ...span }, content)))
        throw conflict('appraisal.quote-differs', { field: 'span' });
      const id = newId<'comment'>();
      await tx.commit<string>({
        ...insertion({ type: 'documents.comment', id }, documentId, 'documents.comments', {
          document_id: ['uuid', documentId],
          version_id: ['uuid', state.current.versionId],
          round: ['int', state.round],
          node_id: ['text', nodeId],
          class: ['text', comment.class],
          text: ['text', comment.text],
          author_person_id: ['uuid', by.actor.identity.personId],
          author_position_id: ['uuid', by.actor.identity.positionId],
          made_at: ['timestamptz', tx.now],
          span_from: ['int', span?.from ?? null],
          span_to: ['int', span?.to ?? null],
          quote: ['text', span?.quote ?? null],
          proposal: ['text', comment.proposal ?? null],
          check_code: ['text', comment.checkCode ?? null],
        }),
        kind: 'appraisal.commented',
        payload: { documentId, nodeId, class: comment.class, round: state.round },
        detail: { text: comment.text, quote: span?.quote ?? null, proposal: comment.proposal ?? null },
      });
      return { id };
    });
  }
}
