import { conflict, forbidden, invalid, localDateOf } from '@app/kernel';
import { type By, isUniqueViolation } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type BallotRules } from '../domain/ballot-rules.js';
import { itemChanged, loadItem } from '../storage/agenda-store.js';
import { freezeSeats } from '../storage/session-people.js';
import { sessionChanged } from '../storage/session-store.js';
import { digestOf } from './digest.js';
import { personOf, type SessionAck, SessionDesk } from './session-desk.js';
import { toldOf } from './told-of-session.js';

/** A session is opened by a member who presides, conducted, and closed; or it is put off or cancelled before. */
@Injectable()
export class HoldSession {
  constructor(private readonly desk: SessionDesk) {}

  /** Freezes the roster from who holds a seat today, whoever was invited when. Who opens it presides over it. */
  async open(by: By, sessionId: string): Promise<SessionAck & { seats: number }> {
    const who = personOf(by);
    return this.desk.run(by, sessionId, 'open', async (tx, { session, to }) => {
      const directory = this.desk.directory.using(tx);
      const today = localDateOf(tx.now);
      const members = await directory.incumbents(session.organisation_id, today, session.body);
      if (!members.some(({ personId }) => personId === who.personId)) throw forbidden('session.presider-no-member');
      const quorum = await directory.rules.at<BallotRules['quorum']>(
        [`ballot.quorum.${session.body}`, 'ballot.quorum'],
        session.organisation_id,
        today,
      );
      const roster = members.map((member) => ({ ...member, presides: member.personId === who.personId }));
      const set = await freezeSeats(tx, sessionId, tx.now, roster);
      try {
        const ack = await this.desk.commit(
          tx,
          sessionChanged(session, {
            status: to,
            // A quorum of those present is one of their slips, not of the room.
            quorum: quorum.base === 'incumbents' ? { fraction: quorum.fraction } : null,
            roster_size: roster.length,
            roster_digest: digestOf(roster.map(({ personId }) => personId).sort()),
            presider_person_id: who.personId,
            opened_at: tx.now,
            opened_by: who.personId,
            current_item_id: session.agenda[0] ?? null,
          }),
          'session.opened',
          { sessionId, organisationId: session.organisation_id, memberPersonIds: roster.map(({ personId }) => personId) },
          { detail: { set, quorum }, cancel: [{ kind: 'session.remind' }] },
        );
        return { ...ack, seats: roster.length };
      } catch (error) {
        if (isUniqueViolation(error, 'sessions_one_open')) throw conflict('session.another-open');
        throw error;
      }
    });
  }

  /** The item in hand: what the room and the screen on the wall show. */
  async takeUp(by: By, sessionId: string, itemId: string): Promise<SessionAck> {
    return this.desk.run(by, sessionId, 'conduct', async (tx, { session }) => {
      await loadItem(tx, sessionId, itemId);
      return this.desk.commit(tx, sessionChanged(session, { current_item_id: itemId }), 'session.item-taken-up', { sessionId, itemId });
    });
  }

  /** What was said and concluded on an item, as the secretary writes it down; marks it dealt with. */
  async record(
    by: By,
    sessionId: string,
    itemId: string,
    wish: { readonly discussion: string | null; readonly conclusion: string | null; readonly dealtWith: boolean },
  ): Promise<{ itemId: string }> {
    return this.desk.run(
      by,
      sessionId,
      'conduct',
      async (tx) => {
        const item = await loadItem(tx, sessionId, itemId);
        if (item.status === 'put-off') throw conflict('session.item-put-off');
        await tx.commit<string>({
          ...itemChanged(item, {
            discussion: wish.discussion,
            conclusion: wish.conclusion,
            status: wish.dealtWith ? 'dealt-with' : 'listed',
          }),
          kind: 'session-item.recorded',
          payload: { sessionId, itemId, dealtWith: wish.dealtWith },
          detail: { discussion: wish.discussion, conclusion: wish.conclusion },
        });
        return { itemId };
      },
      'share',
    );
  }

  /** Nothing is left open in a session that is closed: a vote on its items ends first. */
  async close(by: By, sessionId: string): Promise<SessionAck> {
    return this.desk.run(by, sessionId, 'close', async (tx, { session, to }) => {
      const [voting] = await tx.query(
        `select 1 from documents.session_items i join documents.decisions d on d.id = i.decision_id and d.status = 'open'
         where i.session_id = $1::uuid limit 1`,
        [sessionId],
      );
      if (voting !== undefined) throw conflict('session.ballot-open');
      return this.desk.commit(
        tx,
        sessionChanged(session, { status: to, closed_at: tx.now, closed_by: personOf(by).personId, current_item_id: null }),
        'session.closed',
        { sessionId, organisationId: session.organisation_id },
      );
    });
  }

  async stop(by: By, sessionId: string, outcome: 'put-off' | 'cancelled', reason: string): Promise<SessionAck> {
    return this.desk.run(by, sessionId, outcome === 'cancelled' ? 'cancel' : 'put-off', async (tx, { session, to }) => {
      if (reason.trim() === '') throw invalid('session.no-reason', { field: 'reason' });
      // Before the invitations went out nobody has to be told.
      const told = session.status === 'invited';
      return this.desk.commit(
        tx,
        sessionChanged(session, { status: to, reason }),
        told ? 'session.stopped' : `session.${outcome}`,
        { ...(await toldOf(tx, session)), outcome },
        { detail: { reason }, cancel: [{ kind: 'session.remind' }] },
      );
    });
  }
}
