import { conflict, forbidden, type Role } from '@app/kernel';
import { type SessionStatus } from './session.js';

/** What can be done with a session as a whole. */
export type SessionMove =
  /** Time, place, number, secretary. */
  | 'amend'
  /** Agenda, papers, guests. */
  | 'arrange'
  | 'invite'
  | 'reply'
  | 'let-in'
  /** A unit hands in the paper it owes. */
  | 'hand-in'
  | 'open'
  /** Presence, the item in hand, what was said. */
  | 'conduct'
  /** Put an item to the vote, close the vote. */
  | 'ballot'
  | 'close'
  | 'draft-minutes'
  | 'approve-minutes'
  | 'reject-minutes'
  | 'put-off'
  | 'cancel';

/** Whose hand: the office that prepares, who presides, the secretary of this session, who was invited, who owes a paper; the system where a fact arrives. */
export type Hand = 'office' | 'presider' | 'secretary' | 'invited' | 'owing' | 'system';

interface Arrow {
  readonly to: SessionStatus;
  readonly by: readonly Hand[];
}

const PREPARING: readonly Hand[] = ['office', 'presider', 'secretary'];
const stays = (to: SessionStatus): Arrow => ({ to, by: PREPARING });
const BEFORE = { 'put-off': { to: 'put-off', by: PREPARING }, cancel: { to: 'cancelled', by: ['presider', 'secretary'] } } as const;

/** The way of a session. What is not written here cannot be done. */
export const SESSION_PROCEDURE: Readonly<Record<SessionStatus, Partial<Readonly<Record<SessionMove, Arrow>>>>> = {
  planned: {
    amend: stays('planned'),
    arrange: stays('planned'),
    invite: stays('invited'),
    'let-in': { to: 'planned', by: ['presider'] },
    'hand-in': { to: 'planned', by: ['owing'] },
    ...BEFORE,
  },
  invited: {
    amend: stays('invited'),
    arrange: stays('invited'),
    invite: stays('invited'),
    reply: { to: 'invited', by: ['invited', ...PREPARING] },
    'let-in': { to: 'invited', by: ['presider'] },
    'hand-in': { to: 'invited', by: ['owing'] },
    open: { to: 'open', by: ['presider'] },
    ...BEFORE,
  },
  open: {
    arrange: stays('open'),
    'let-in': { to: 'open', by: ['presider'] },
    'hand-in': { to: 'open', by: ['owing'] },
    conduct: stays('open'),
    ballot: { to: 'open', by: ['presider'] },
    close: { to: 'closed', by: ['presider'] },
  },
  closed: {
    'draft-minutes': { to: 'closed', by: ['office', 'secretary'] },
    'approve-minutes': { to: 'approved', by: ['system'] },
    'reject-minutes': { to: 'closed', by: ['system'] },
  },
  approved: {},
  'put-off': { amend: { to: 'planned', by: PREPARING }, cancel: BEFORE.cancel },
  cancelled: {},
};

/** Who asks, seen from one session. */
export interface SessionAsker {
  readonly personId: string | null;
  /** Roles that count for this body, as `askerFor` leaves them. */
  readonly roles: readonly Role[];
  readonly isSecretary: boolean;
  readonly isInvited: boolean;
  /** Presides over the open session; null before it was opened. */
  readonly presides: boolean | null;
  /** Asks for a unit that owes it a paper. */
  readonly owes?: boolean;
}

/** Roles of the office that prepares the sessions of a body. */
export const PREPARING_ROLES: readonly Role[] = ['clerk', 'reviewer'];

export function handsOf(asker: SessionAsker): ReadonlySet<Hand> {
  if (asker.personId === null) return new Set(['system']);
  const hands = new Set<Hand>();
  if (asker.roles.some((role) => PREPARING_ROLES.includes(role))) hands.add('office');
  // Once a session is open, one member presides over it; the others with that role sit as members.
  if (asker.presides ?? asker.roles.includes('presider')) hands.add('presider');
  if (asker.isSecretary) hands.add('secretary');
  if (asker.isInvited) hands.add('invited');
  if (asker.owes === true) hands.add('owing');
  return hands;
}

/** Where the move leads. @throws DomainError conflict `session.wrong-status`; forbidden `session.not-yours` */
export function takeSessionMove(status: SessionStatus, move: SessionMove, asker: SessionAsker): SessionStatus {
  const arrow = SESSION_PROCEDURE[status][move];
  if (arrow === undefined) throw conflict('session.wrong-status', { params: { status, action: move } });
  const hands = handsOf(asker);
  if (!arrow.by.some((hand) => hands.has(hand))) throw forbidden('session.not-yours', { params: { action: move } });
  return arrow.to;
}

/** The moves open to the asker: what the page offers. */
export function sessionMovesOf(status: SessionStatus, asker: SessionAsker): SessionMove[] {
  const hands = handsOf(asker);
  const arrows = Object.entries(SESSION_PROCEDURE[status]) as [SessionMove, Arrow][];
  return arrows.filter(([, arrow]) => arrow.by.some((hand) => hands.has(hand))).map(([move]) => move);
}
