import { conflict, newId } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type BallotSubject } from '../domain/ballot-rules.js';
import { takeSessionMove } from '../domain/sessions/session-procedure.js';
import { carryPapers, itemChanged, loadItem } from '../storage/agenda-store.js';
import { type BallotClosing, type BallotResult, CloseBallot } from './close-ballot.js';
import { KeepAgenda, refuseDecided } from './keep-agenda.js';
import { OpenBallot } from './open-ballot.js';
import { SessionDesk } from './session-desk.js';

export interface ItemBallotWish {
  readonly subject: BallotSubject;
  /** Asked for where the rules leave it open; they may insist. */
  readonly secret: boolean;
  readonly onPaper?: boolean;
}

/** From the room the presiding member puts an item to the vote, closes the vote, or puts the item off to another session. */
@Injectable()
export class VoteOnItem {
  constructor(
    private readonly desk: SessionDesk,
    private readonly opening: OpenBallot,
    private readonly closing: CloseBallot,
    private readonly agenda: KeepAgenda,
  ) {}

  /** The roster of the session votes; its presence counts for the quorum when the vote is closed. */
  async open(by: By, sessionId: string, itemId: string, wish: ItemBallotWish): Promise<{ decisionId: string; roster: number }> {
    return this.desk.run(
      by,
      sessionId,
      'ballot',
      async (tx, { session }) => {
        const item = await loadItem(tx, sessionId, itemId);
        if (item.document_id === null) throw conflict('session.no-document');
        if (item.status === 'put-off') throw conflict('session.item-put-off');
        const opened = await this.opening.openIn(tx, item.document_id, {
          closesAt: null,
          organisationId: session.organisation_id,
          body: session.body,
          mode: 'meeting',
          subject: wish.subject,
          secret: wish.secret,
          onPaper: wish.onPaper ?? false,
          sessionId,
        });
        await tx.commit<string>({
          ...itemChanged(item, { decision_id: opened.decisionId }),
          kind: 'session-item.put-to-vote',
          payload: { sessionId, itemId, decisionId: opened.decisionId, documentId: item.document_id },
        });
        return opened;
      },
      'share',
    );
  }

  async close(by: By, sessionId: string, itemId: string, closing: BallotClosing): Promise<BallotResult> {
    return this.desk.run(
      by,
      sessionId,
      'ballot',
      async (tx) => {
        const item = await loadItem(tx, sessionId, itemId);
        if (item.document_id === null || item.decision_id === null) throw conflict('session.no-vote');
        const result = await this.closing.closeIn(tx, item.document_id, closing);
        await tx.commit<string>({
          ...itemChanged(item, { status: 'dealt-with' }),
          kind: 'session-item.voted',
          payload: { sessionId, itemId, decisionId: item.decision_id, outcome: result.outcome },
        });
        return result;
      },
      'share',
    );
  }

  /**
   * To another session of the same body, or to one that is not planned yet. A document that was not put to the vote stays where it is, in its
   * committee step; its papers go along.
   */
  async putOff(
    by: By,
    sessionId: string,
    itemId: string,
    reason: string,
    toSessionId: string | null,
  ): Promise<{ itemId: string; movedToItemId: string | null }> {
    return this.desk.run(by, sessionId, 'ballot', async (tx, { session }) => {
      if (toSessionId === sessionId) throw conflict('session.same-session', { field: 'toSessionId' });
      const item = await loadItem(tx, sessionId, itemId);
      if (item.status === 'put-off') throw conflict('session.item-put-off');
      refuseDecided(item);
      const movedTo = toSessionId === null ? null : newId<'session-item'>();
      await tx.commit<string>({
        ...itemChanged(item, { status: 'put-off', reason, moved_to_item_id: movedTo }),
        kind: 'session-item.put-off',
        payload: { sessionId, itemId, movedToItemId: movedTo, toSessionId },
        detail: { reason },
      });
      if (toSessionId !== null && movedTo !== null) {
        const { session: next, asker } = await this.desk.hold(tx, by, toSessionId, 'update');
        takeSessionMove(next.status, 'arrange', asker);
        if (next.organisation_id !== session.organisation_id || next.body !== session.body || next.status === 'open')
          throw conflict('session.same-session', { field: 'toSessionId' });
        await this.agenda.list(tx, by, next, movedTo, {
          title: item.title,
          documentId: item.document_id,
          presenter: item.presenter,
          minutesPlanned: item.minutes_planned,
        });
        await carryPapers(tx, { from: itemId, to: movedTo, sessionId: toSessionId, paperId: () => newId<'session-paper'>() });
      }
      return { itemId, movedToItemId: movedTo };
    });
  }
}
