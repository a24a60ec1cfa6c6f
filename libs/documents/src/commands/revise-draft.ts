import { conflict, type DocumentContent, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { decide } from '../domain/decide.js';
import { loadContent } from '../storage/document-store.js';
import { versionChange } from '../storage/version-store.js';
import { digestOf } from './digest.js';
import { ackOf, askerOf, type DocumentAck, DocumentDesk } from './document-desk.js';
import { refuseSecret } from './refuse-secret.js';

export interface Revision {
  /** `version` of the document as the drafter last saw it. */
  readonly expectedVersion: number;
  readonly content: DocumentContent;
  /** What was changed, in the drafter's words. */
  readonly note: string | null;
}

/** A new immutable version. In `finalising` its difference from what was voted on may touch only the listed nodes. */
@Injectable()
export class ReviseDraft {
  constructor(private readonly desk: DocumentDesk) {}

  run(by: By, documentId: string, revision: Revision): Promise<DocumentAck> {
    refuseSecret(revision.content);
    return this.desk.journal.transaction(by, async (tx) => {
      const loaded = await this.desk.load(tx, by, documentId, 'update');
      const { state } = loaded;
      // The type decides procedure and register: another type is another document.
      if (revision.content.head.type !== state.type) throw conflict('document.other-type', { field: 'content.head.type' });
      const current = { versionId: newId<'version'>(), digest: digestOf(revision.content), ordinal: state.current.ordinal + 1 };
      const at = await this.desk.circumstances(tx, loaded, askerOf(by.actor, loaded), 'submit');
      const approvedContent =
        state.stage === 'finalising' && state.approved !== null ? await loadContent(tx, state.approved.versionId) : null;
      const events = decide(
        state,
        { name: 'revise', expectedVersion: revision.expectedVersion, current, title: revision.content.head.title.trim(), type: state.type },
        { ...at, facts: { ...at.facts, content: revision.content, approvedContent } },
      );
      if (events.length === 0) return ackOf(state);
      const after = await this.desk.record(tx, state, events);
      const madeBy = by.actor.kind === 'person' ? by.actor.identity.personId : null;
      await tx.commit<string>({
        ...versionChange({
          id: current.versionId,
          documentId,
          ordinal: current.ordinal,
          digest: current.digest,
          content: revision.content,
          note: revision.note,
          madeBy,
          madeAt: tx.now,
        }),
        kind: 'version.kept',
        payload: { documentId, ordinal: current.ordinal, digest: current.digest },
      });
      return ackOf(after);
    });
  }
}
