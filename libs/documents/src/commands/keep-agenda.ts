import { conflict, DOCUMENT_TYPES, type DocumentType, invalid, localDateOf, newId } from '@app/kernel';
import { type By, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { itemChanged, itemListed, type ItemRow, loadItem, paperAdded } from '../storage/agenda-store.js';
import { sessionChanged, type SessionRow } from '../storage/session-store.js';
import { paperStatusAt } from '../domain/sessions/session.js';
import { visibilityParams, visibleSql, scopeOf } from '../storage/visibility.js';
import { namesOf } from './told-of-session.js';
import { personOf, type SessionAck, SessionDesk, expectVersion } from './session-desk.js';

export interface ItemWish {
  readonly title: string | null;
  /** A document that waits in its committee step; it is then the first paper of the item. */
  readonly documentId: string | null;
  readonly presenter: string | null;
  readonly minutesPlanned: number | null;
}

/** The agenda of a session: items with or without a document, in an order; each may be taken off with a reason. */
@Injectable()
export class KeepAgenda {
  constructor(private readonly desk: SessionDesk) {}

  async add(by: By, sessionId: string, wish: ItemWish): Promise<{ itemId: string; session: SessionAck }> {
    return this.desk.run(by, sessionId, 'arrange', async (tx, { session }) => {
      const itemId = newId<'session-item'>();
      return { itemId, session: await this.list(tx, by, session, itemId, wish) };
    });
  }

  /** The same inside an open transaction, on a session that is held for update. */
  async list(tx: Tx, by: By, session: SessionRow, itemId: string, wish: ItemWish): Promise<SessionAck> {
    const document = wish.documentId === null ? null : await this.readyDocument(tx, by, session, wish.documentId);
    const title = wish.title ?? document?.title ?? null;
    if (title === null) throw invalid('session.no-title', { field: 'title' });
    await tx.commit<string>({
      ...itemListed(itemId, session.id, {
        title,
        document_id: wish.documentId,
        presenter: wish.presenter,
        minutes_planned: wish.minutesPlanned,
      }),
      kind: 'session-item.listed',
      payload: { sessionId: session.id, itemId, documentId: wish.documentId },
      detail: { title },
    });
    if (document !== null) await this.firstPaper(tx, session, itemId, document);
    return this.desk.commit(tx, sessionChanged(session, { agenda: [...session.agenda, itemId] }), 'session.agenda-kept', {
      sessionId: session.id,
      agenda: [...session.agenda, itemId],
    });
  }

  async amend(by: By, sessionId: string, itemId: string, wish: Omit<ItemWish, 'documentId'>): Promise<{ itemId: string }> {
    return this.desk.run(
      by,
      sessionId,
      'arrange',
      async (tx) => {
        const item = await loadItem(tx, sessionId, itemId);
        const title = wish.title ?? item.title;
        await tx.commit<string>({
          ...itemChanged(item, { title, presenter: wish.presenter, minutes_planned: wish.minutesPlanned }),
          kind: 'session-item.amended',
          payload: { sessionId, itemId },
          detail: { title },
        });
        return { itemId };
      },
      'share',
    );
  }

  /** @throws DomainError invalid `session.other-agenda` where it does not name every item once: somebody added or removed one meanwhile */
  async order(by: By, sessionId: string, expectedVersion: number | null, itemIds: readonly string[]): Promise<SessionAck> {
    return this.desk.run(by, sessionId, 'arrange', async (tx, { session }) => {
      expectVersion(session, expectedVersion);
      if ([...itemIds].sort().join() !== [...session.agenda].sort().join()) throw conflict('session.other-agenda', { field: 'itemIds' });
      return this.desk.commit(tx, sessionChanged(session, { agenda: itemIds }), 'session.agenda-kept', { sessionId, agenda: itemIds });
    });
  }

  async remove(by: By, sessionId: string, itemId: string, reason: string): Promise<SessionAck> {
    return this.desk.run(by, sessionId, 'arrange', async (tx, { session }) => {
      const item = await loadItem(tx, sessionId, itemId);
      refuseDecided(item);
      await tx.commit<string>({
        ...itemChanged(item, { status: 'removed', reason }),
        kind: 'session-item.removed',
        payload: { sessionId, itemId },
        detail: { reason },
      });
      const agenda = session.agenda.filter((id) => id !== itemId);
      return this.desk.commit(
        tx,
        sessionChanged(session, { agenda, ...(session.current_item_id === itemId ? { current_item_id: null } : {}) }),
        'session.agenda-kept',
        { sessionId, agenda },
      );
    });
  }

  /** A document of this body, or of one below it, that waits for the committee and is on no other agenda still to come. */
  private async readyDocument(tx: Tx, by: By, session: SessionRow, documentId: string): Promise<{ id: string; title: string }> {
    const scope = await scopeOf(tx, personOf(by));
    const [found] = await tx.query<{ id: string; type: string; title: string; stage: string; organisation_id: string; elsewhere: boolean }>(
      `select d.id, d.type, d.title, d.stage, d.organisation_id,
         exists (select from documents.session_items i join documents.sessions x on x.id = i.session_id
                 where i.document_id = d.id and i.status = 'listed' and x.status in ('planned', 'invited', 'open', 'put-off')) as elsewhere
       from documents.documents d where d.id = $1::uuid and ${visibleSql(2)} for share of d`,
      [documentId, ...visibilityParams(scope)],
    );
    if (found === undefined) throw invalid('document.unknown', { field: 'documentId' });
    if (found.stage !== 'committee') throw conflict('session.document-not-ready', { field: 'documentId' });
    if (found.elsewhere) throw conflict('session.document-elsewhere', { field: 'documentId' });
    const above = await this.desk.directory.using(tx).ancestors(found.organisation_id, localDateOf(session.starts_at));
    if (!above.includes(session.organisation_id)) throw invalid('ballot.other-body', { field: 'documentId' });
    // Read out and printed in minutes and invitations: `Thông báo kết luận …`, not what it is about alone.
    const name = DOCUMENT_TYPES[found.type as DocumentType] as string | undefined;
    return { id: found.id, title: name === undefined ? found.title : `${name} ${found.title}` };
  }

  private async firstPaper(tx: Tx, session: SessionRow, itemId: string, document: { id: string; title: string }): Promise<void> {
    const status = paperStatusAt(session.papers_due_at, tx.now);
    const paperId = newId<'session-paper'>();
    await tx.commit<string>({
      ...paperAdded(paperId, session.id, {
        item_id: itemId,
        title: document.title,
        due_at: session.papers_due_at,
        status,
        document_id: document.id,
        handed_in_at: tx.now,
        handed_in_by: tx.by.actor.kind === 'person' ? tx.by.actor.identity.personId : null,
      }),
      kind: status === 'late' ? 'session.paper-late' : 'session-paper.handed-in',
      payload: { ...namesOf(session), paperId, itemId, documentId: document.id },
    });
  }
}

/** What was voted on stays in the record of the session. */
export function refuseDecided(item: ItemRow): void {
  if (item.decision_id !== null) throw conflict('session.item-decided');
}
