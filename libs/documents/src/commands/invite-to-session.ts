import { conflict, forbidden, invalid, localDateOf, newId } from '@app/kernel';
import { type By, isUniqueViolation } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Reply } from '../domain/sessions/session.js';
import { guestInvited, invitationChanged, inviteMembers, lockInvitation } from '../storage/session-people.js';
import { sessionChanged } from '../storage/session-store.js';
import { insertion } from '../storage/state-change.js';
import { personOf, type SessionAck, SessionDesk } from './session-desk.js';
import { namesOf, toldOf } from './told-of-session.js';

export interface GuestWish {
  /** Who uses the system is told by it; others by the paper invitation. */
  readonly personId: string | null;
  readonly name: string | null;
  readonly title: string | null;
  /** The items the guest is asked to; null: the whole session. */
  readonly itemIds: readonly string[] | null;
}

export interface ReplyWish {
  readonly reply: Reply;
  readonly reason: string | null;
  readonly delegateName: string | null;
  readonly delegateTitle: string | null;
}

/** Who is asked to a session: its members in one sending, guests one by one; and what they answer. */
@Injectable()
export class InviteToSession {
  constructor(private readonly desk: SessionDesk) {}

  /** Sends the invitations: members of that day who have none get one, everyone invited is told. Sent again, it tells of what changed. */
  async send(by: By, sessionId: string): Promise<SessionAck & { invited: number }> {
    return this.desk.run(by, sessionId, 'invite', async (tx, { session, to }) => {
      if (session.agenda.length === 0) throw conflict('session.no-agenda');
      const who = personOf(by);
      const members = await this.desk.directory.using(tx).incumbents(session.organisation_id, localDateOf(session.starts_at), session.body);
      if (members.length === 0) throw conflict('session.no-body');
      const mailingId = newId<'session-mailing'>();
      const { count, set } = await inviteMembers(
        tx,
        mailingId,
        sessionId,
        members.map((member) => ({ ...member, presides: false })),
      );
      const [{ ordinal } = { ordinal: 1 }] = await tx.query<{ ordinal: number }>(
        `select count(*)::int + 1 as ordinal from documents.session_mailings where session_id = $1::uuid`,
        [sessionId],
      );
      const told = await toldOf(tx, session);
      await tx.commit<string>({
        ...insertion({ type: 'documents.session-mailing', id: mailingId }, sessionId, 'documents.session_mailings', {
          session_id: ['uuid', sessionId],
          ordinal: ['int', ordinal],
          count: ['int', count],
          starts_at: ['timestamptz', session.starts_at],
          sent_by: ['uuid', who.personId],
          sent_at: ['timestamptz', tx.now],
        }),
        kind: 'session.invited',
        payload: told,
        detail: { set },
      });
      const ack = await this.desk.commit(tx, sessionChanged(session, { status: to }), 'session.invitations-sent', {
        sessionId,
        mailingId,
        count,
      });
      return { ...ack, invited: told.memberPersonIds.length + told.guestPersonIds.length };
    });
  }

  async addGuest(by: By, sessionId: string, wish: GuestWish): Promise<{ invitationId: string }> {
    return this.desk.run(by, sessionId, 'arrange', async (tx, { session }) => {
      const directory = this.desk.directory.using(tx);
      const name = wish.personId === null ? wish.name : ((await directory.peopleNames([wish.personId])).get(wish.personId) ?? null);
      if (name === null) throw invalid('session.no-guest', { field: wish.personId === null ? 'name' : 'personId' });
      for (const itemId of wish.itemIds ?? [])
        if (!session.agenda.includes(itemId)) throw invalid('session.unknown-item', { field: 'itemIds' });
      const members = await directory.incumbents(session.organisation_id, localDateOf(session.starts_at), session.body);
      if (members.some(({ personId }) => personId === wish.personId)) throw conflict('session.guest-is-member', { field: 'personId' });
      const invitationId = newId<'session-invitation'>();
      const sent = session.status !== 'planned';
      try {
        await tx.commit<string>({
          ...guestInvited(invitationId, sessionId, {
            person_id: wish.personId,
            position_id: null,
            name,
            title: wish.title,
            item_ids: wish.itemIds,
          }),
          // The others were told already: this one is told alone.
          kind: sent && wish.personId !== null ? 'session.invited' : 'session-guest.added',
          payload: { ...namesOf(session), memberPersonIds: [], guestPersonIds: wish.personId === null ? [] : [wish.personId] },
        });
      } catch (error) {
        if (isUniqueViolation(error, 'session_invitations_once')) throw conflict('session.guest-twice', { field: 'personId' });
        throw error;
      }
      return { invitationId };
    });
  }

  async withdrawGuest(by: By, sessionId: string, invitationId: string): Promise<{ invitationId: string }> {
    return this.desk.run(by, sessionId, 'arrange', async (tx) => {
      const invitation = await lockInvitation(tx, sessionId, invitationId);
      if (invitation.kind !== 'guest') throw conflict('session.member-stays');
      await tx.commit<string>({
        ...invitationChanged(invitation, { withdrawn: true }),
        kind: 'session-guest.withdrawn',
        payload: { sessionId, invitationId },
      });
      return { invitationId };
    });
  }

  /** Each answers for themselves; for who answers on the telephone the office writes it down. */
  async reply(by: By, sessionId: string, invitationId: string, wish: ReplyWish): Promise<{ invitationId: string }> {
    const who = personOf(by);
    return this.desk.run(
      by,
      sessionId,
      'reply',
      async (tx, { session, asker }) => {
        const invitation = await lockInvitation(tx, sessionId, invitationId);
        const prepares = asker.isSecretary || asker.roles.some((role) => role === 'clerk' || role === 'reviewer');
        if (invitation.person_id !== who.personId && !prepares) throw forbidden('session.not-your-invitation');
        if (wish.reply === 'absent' && wish.reason === null) throw invalid('session.no-reason', { field: 'reason' });
        if (wish.reply === 'delegate' && invitation.kind === 'member') throw conflict('session.member-cannot-delegate', { field: 'reply' });
        if (wish.reply === 'delegate' && wish.delegateName === null) throw invalid('session.no-delegate', { field: 'delegateName' });
        const delegate = wish.reply === 'delegate';
        await tx.commit<string>({
          ...invitationChanged(invitation, {
            reply: wish.reply,
            reply_reason: wish.reason,
            delegate_name: delegate ? wish.delegateName : null,
            delegate_title: delegate ? wish.delegateTitle : null,
            replied_for: session.starts_at,
            replied_by: who.personId,
            replied_at: tx.now,
          }),
          kind: 'session-invitation.replied',
          payload: { sessionId, invitationId, reply: wish.reply },
          detail: { reason: wish.reason },
        });
        return { invitationId };
      },
      'share',
    );
  }
}
