import { type LocalDate } from '@app/kernel';

/** The bodies that sit: Ban Chấp hành, Ban Thường vụ, Thường trực. */
export const SITTING_BODIES = ['executive-committee', 'standing-committee', 'secretariat'] as const;
export type SittingBody = (typeof SITTING_BODIES)[number];

export const SESSION_STATUSES = ['planned', 'invited', 'open', 'closed', 'approved', 'put-off', 'cancelled'] as const;
export type SessionStatus = (typeof SESSION_STATUSES)[number];

/** At least this share of the seats must be present. */
export interface SessionQuorum {
  readonly fraction: readonly [number, number];
}

/** The quorum line of the room: how many are here, how many are needed. */
export interface QuorumLine {
  readonly seats: number;
  readonly present: number;
  readonly needed: number | null;
  readonly reached: boolean | null;
}

/** The base is who holds a seat on the day (đương nhiệm), not who was invited. Without a rule nothing is claimed. */
export function quorumLine(seats: number, present: number, quorum: SessionQuorum | null): QuorumLine {
  if (quorum === null) return { seats, present, needed: null, reached: null };
  const [of, base] = quorum.fraction;
  return { seats, present, needed: Math.ceil((seats * of) / base), reached: present * base >= seats * of };
}

/** How long before a session papers and invitations are due: rule `session.deadlines.<body>`. */
export interface SessionDeadlines {
  /** The dossier reaches the office so many days before. */
  readonly papersDays: number;
  /** Invitations and papers reach the members so many days before. */
  readonly invitationsDays: number;
}

export interface DueDays {
  readonly papers: LocalDate;
  readonly invitations: LocalDate;
}

/** What an item may be written down as while the session is prepared and held. */
export type ItemStatus = 'listed' | 'dealt-with' | 'put-off' | 'removed';

/** What a paper is: still awaited, in time, late and waiting for the presiding member, let in although late. */
export type PaperStatus = 'awaited' | 'in' | 'late' | 'let-in' | 'removed';

/** Whether a paper that comes in now is in time. One minute late is late: only the presiding member lets it in. */
export const paperStatusAt = (dueAt: Date | null, now: Date): 'in' | 'late' => (dueAt !== null && now > dueAt ? 'late' : 'in');

export type Reply = 'attending' | 'absent' | 'delegate';
