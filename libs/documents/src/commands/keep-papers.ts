import { conflict, invalid, newId } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Readable } from 'node:stream';
import { paperStatusAt } from '../domain/sessions/session.js';
import { loadItem, loadPaper, paperAdded, paperChanged, type PaperRow } from '../storage/agenda-store.js';
import { type SessionRow } from '../storage/session-store.js';
import { FileKeeper } from './file-keeper.js';
import { paperFile } from './paper-file.js';
import { personOf, SessionDesk } from './session-desk.js';
import { namesOf } from './told-of-session.js';

export interface PaperWish {
  readonly title: string;
  readonly owedByOrganisationId: string | null;
  /** Its own deadline; null: that of the session. */
  readonly dueAt: Date | null;
}

export interface PaperAck {
  readonly paperId: string;
  readonly status: PaperRow['status'];
}

/** Papers of an item: asked for with a deadline, handed in as a file; a late one waits for the presiding member. */
@Injectable()
export class KeepPapers {
  constructor(
    private readonly desk: SessionDesk,
    private readonly files: FileKeeper,
  ) {}

  async ask(by: By, sessionId: string, itemId: string, wish: PaperWish): Promise<PaperAck> {
    return this.desk.run(
      by,
      sessionId,
      'arrange',
      async (tx, { session }) => {
        await loadItem(tx, sessionId, itemId);
        const paperId = newId<'session-paper'>();
        if (wish.dueAt !== null && wish.dueAt > session.starts_at) throw invalid('session.paper-due-after', { field: 'dueAt' });
        await tx.commit<string>({
          ...paperAdded(paperId, sessionId, {
            item_id: itemId,
            title: wish.title,
            owed_by_organisation_id: wish.owedByOrganisationId,
            due_at: wish.dueAt ?? session.papers_due_at,
            status: 'awaited',
          }),
          kind: 'session-paper.awaited',
          payload: { sessionId, itemId, paperId },
          detail: { title: wish.title },
        });
        return { paperId, status: 'awaited' };
      },
      'share',
    );
  }

  /** The file of a paper. Also corrects one that is in: the later file stands, and is late where the first was not. */
  async handIn(by: By, sessionId: string, paperId: string, fileName: string, source: Readable | Uint8Array): Promise<PaperAck> {
    const file = await paperFile(this.files, fileName, source);
    return this.desk.run(
      by,
      sessionId,
      'arrange',
      async (tx, { session }) => {
        const paper = await loadPaper(tx, sessionId, paperId);
        if (paper.document_id !== null) throw conflict('session.paper-is-document');
        const status = paperStatusAt(paper.due_at, tx.now);
        await tx.commit<string>({
          ...paperChanged(paper, {
            status,
            ...file,
            handed_in_at: tx.now,
            handed_in_by: personOf(by).personId,
            let_in_at: null,
            let_in_by: null,
            let_in_reason: null,
          }),
          ...handedIn(session, paper, status),
          detail: { fileName, sha256: file.file_sha256 },
        });
        return { paperId, status };
      },
      'share',
    );
  }

  /** A late paper is laid before the members only when the presiding member says why. */
  async letIn(by: By, sessionId: string, paperId: string, reason: string): Promise<PaperAck> {
    return this.change(by, sessionId, paperId, 'let-in', async (tx, paper) => {
      if (paper.status !== 'late') throw conflict('session.paper-not-late');
      await tx.commit<string>({
        ...paperChanged(paper, { status: 'let-in', let_in_at: tx.now, let_in_by: personOf(by).personId, let_in_reason: reason }),
        kind: 'session-paper.let-in',
        payload: { sessionId, paperId, itemId: paper.item_id },
        detail: { reason },
      });
      return { paperId, status: 'let-in' };
    });
  }

  async remove(by: By, sessionId: string, paperId: string): Promise<PaperAck> {
    return this.change(by, sessionId, paperId, 'arrange', async (tx, paper) => {
      await tx.commit<string>({
        ...paperChanged(paper, { status: 'removed' }),
        kind: 'session-paper.removed',
        payload: { sessionId, paperId, itemId: paper.item_id },
      });
      return { paperId, status: 'removed' };
    });
  }

  private change(
    by: By,
    sessionId: string,
    paperId: string,
    move: 'let-in' | 'arrange',
    work: (tx: Tx, paper: PaperRow) => Promise<PaperAck>,
  ): Promise<PaperAck> {
    return this.desk.run(by, sessionId, move, async (tx) => work(tx, await loadPaper(tx, sessionId, paperId)), 'share');
  }
}

function handedIn(session: SessionRow, paper: PaperRow, status: 'in' | 'late'): { kind: string; payload: object } {
  return {
    kind: status === 'late' ? 'session.paper-late' : 'session-paper.handed-in',
    payload: { ...namesOf(session), paperId: paper.id, itemId: paper.item_id },
  };
}
