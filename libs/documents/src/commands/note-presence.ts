import { conflict, forbidden, invalid } from '@app/kernel';
import { type By } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { takeSessionMove } from '../domain/sessions/session-procedure.js';
import { invitationChanged, lockInvitation, lockSeat, seatChanged } from '../storage/session-people.js';
import { personOf, SessionDesk } from './session-desk.js';

export interface PresenceWish {
  readonly here: boolean;
  /** Why a member is absent; only with `here: false`. */
  readonly reason: string | null;
}

/** Presence is written by many at once, each on a row of its own: the session is only held so that it cannot close meanwhile. */
@Injectable()
export class NotePresence {
  constructor(private readonly desk: SessionDesk) {}

  /** Who conducts the session notes everyone; a member notes only their own arrival and leaving. */
  async member(by: By, sessionId: string, personId: string, wish: PresenceWish): Promise<{ personId: string; present: boolean }> {
    return this.desk.journal.transaction(by, async (tx) => {
      const { session, asker } = await this.desk.hold(tx, by, sessionId, 'share');
      if (session.status !== 'open') throw conflict('session.wrong-status', { params: { status: session.status, action: 'conduct' } });
      const own = personOf(by).personId === personId;
      if (!own) takeSessionMove(session.status, 'conduct', asker);
      const seat = await lockSeat(tx, sessionId, personId);
      if (wish.here && wish.reason !== null) throw invalid('session.reason-of-absent', { field: 'reason' });
      if (seat.presides && !wish.here) throw conflict('session.presider-stays');
      const answer = { personId, present: wish.here };
      // Two tapped at once: the second finds it done.
      if (seat.present === wish.here && seat.absence_reason === wish.reason) return answer;
      const left = !wish.here && seat.present;
      await tx.commit<string>({
        ...seatChanged(seat, {
          present: wish.here,
          arrived_at: wish.here ? (seat.arrived_at ?? tx.now) : seat.arrived_at,
          left_at: wish.here ? null : left ? tx.now : seat.left_at,
          absence_reason: wish.here ? null : wish.reason,
        }),
        kind: wish.here ? 'session-member.arrived' : left ? 'session-member.left' : 'session-member.absent',
        payload: { sessionId, personId },
        ...(wish.reason === null ? {} : { detail: { reason: wish.reason } }),
      });
      return answer;
    });
  }

  async guest(by: By, sessionId: string, invitationId: string, here: boolean): Promise<{ invitationId: string; present: boolean }> {
    return this.desk.run(
      by,
      sessionId,
      'conduct',
      async (tx) => {
        const guest = await lockInvitation(tx, sessionId, invitationId);
        if (guest.kind !== 'guest') throw forbidden('session.no-seat');
        if (guest.present !== here)
          await tx.commit<string>({
            ...invitationChanged(guest, {
              present: here,
              arrived_at: here ? (guest.arrived_at ?? tx.now) : guest.arrived_at,
              left_at: here ? null : tx.now,
            }),
            kind: here ? 'session-guest.arrived' : 'session-guest.left',
            payload: { sessionId, invitationId },
          });
        return { invitationId, present: here };
      },
      'share',
    );
  }
}
