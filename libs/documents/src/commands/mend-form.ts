import { conflict, newId } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide, mayMendForm } from '../domain/decide.js';
import { type FormFix, withFixes } from '../domain/form-fix.js';
import { loadComment, mendingOf } from '../storage/comment-store.js';
import { loadContent } from '../storage/document-store.js';
import { versionChange } from '../storage/version-store.js';
import { digestOf } from './digest.js';
import { ackOf, askerOf, type DocumentAck, DocumentDesk } from './document-desk.js';
import { refuseSecret } from './refuse-secret.js';

export interface FormMending {
  readonly expectedVersion: number;
  readonly fixes: readonly FormFix[];
}

/** The office mends form (spelling, layout, legal citation) itself: a new version that lists each change; content is refused. */
@Injectable()
export class MendForm {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, { expectedVersion, fixes }: FormMending): Promise<DocumentAck> {
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const { state } = loaded;
      const asker = askerOf(by.actor, loaded);
      mayMendForm(state, { asker });
      const content = withFixes(await loadContent(tx, state.current.versionId), fixes);
      refuseSecret(content);
      const current = { versionId: newId<'version'>(), digest: digestOf(content), ordinal: state.current.ordinal + 1 };
      const at = await this.desk.circumstances(tx, loaded, asker, 'pass');
      const events = decide(state, { name: 'mend-form', expectedVersion, current, title: content.head.title.trim(), fixes }, at);
      const after = await this.desk.record(tx, state, events);
      await tx.commit<string>({
        ...versionChange({
          id: current.versionId,
          documentId,
          ordinal: current.ordinal,
          digest: current.digest,
          content,
          note: null,
          madeBy: asker.personId,
          madeAt: tx.now,
          formFixes: fixes,
        }),
        kind: 'version.kept',
        payload: { documentId, ordinal: current.ordinal, digest: current.digest },
      });
      for (const commentId of new Set(fixes.flatMap((fix) => fix.commentIds)))
        await this.settle(tx, documentId, commentId, current.versionId);
      return ackOf(after);
    });
  }

  private async settle(tx: Tx, documentId: string, commentId: string, versionId: string): Promise<void> {
    const comment = await loadComment(tx, documentId, commentId);
    if (comment.class !== 'form') throw conflict('appraisal.finding-on-content', { field: 'fixes' });
    await tx.commit<string>({
      ...mendingOf(comment, versionId),
      kind: 'appraisal.mended',
      payload: { documentId, nodeId: comment.node_id, versionId },
    });
  }
}
