import { invalid } from '@app/kernel';

/** A share, as numerator and denominator: compared by multiplying out, so that no rounding decides. */
export type Fraction = readonly [number, number];

/** What is voted on, as far as rules differ by it. */
export const SUBJECTS = ['general', 'personnel', 'discipline'] as const;
export type BallotSubject = (typeof SUBJECTS)[number];

/** How the body decides: in a sitting, or by slips sent round (phiếu xin ý kiến). */
export const MODES = ['meeting', 'written'] as const;
export type BallotMode = (typeof MODES)[number];

export const READERS = ['roster', 'presider', 'drafter', 'auditor'] as const;
export type OpinionReader = (typeof READERS)[number];

/** How a ballot is conducted: rule `ballot.conduct` of the body on the day it was opened, frozen into the decision. */
export interface BallotConduct {
  /** Decided by secret ballot, whatever the opener wished. */
  readonly secretSubjects: readonly BallotSubject[];
  /** Never decided by written opinion. */
  readonly meetingSubjects: readonly BallotSubject[];
  /** What silence means in a written consultation; consent only where the request itself said so. */
  readonly silence: 'no-vote' | 'consent-if-said';
  /** Whether a member may vote anew until the close. */
  readonly changeable: boolean;
  /** Whether a member who stands aside still counts as an incumbent of this vote. */
  readonly recusedInBase: boolean;
  /** Differing views on an important matter take a written consultation to a meeting even where there is a majority. */
  readonly importantNeedsMeeting: boolean;
  /** Who sees how an open ballot stands before it is closed. */
  readonly liveTally: 'nobody' | 'presider' | 'roster';
  /** Who reads reserved opinions, once it is closed. */
  readonly reservedReaders: readonly OpinionReader[];
}

/** How much is enough (`ballot.quorum`, `ballot.majority`) and how it is done (`ballot.conduct`). */
export interface BallotRules {
  /** At least this share must take part: of the incumbents, or (by their slips) of those present. */
  readonly quorum: { readonly fraction: Fraction; readonly base: 'incumbents' | 'present' };
  /** More than this share must be in favour: of the incumbents, of those who took part, or of the slips handed in. */
  readonly majority: { readonly moreThan: Fraction; readonly base: 'incumbents' | 'present' | 'voting' };
  readonly conduct: BallotConduct;
}

/** Where no rule of conduct is recorded, and for ballots opened before there was one: what cannot harm anybody. */
export const STRICT_CONDUCT: BallotConduct = {
  secretSubjects: ['personnel', 'discipline'],
  meetingSubjects: ['personnel', 'discipline'],
  silence: 'no-vote',
  changeable: false,
  recusedInBase: true,
  importantNeedsMeeting: true,
  liveTally: 'nobody',
  reservedReaders: ['roster', 'auditor'],
};

export interface BallotWish {
  readonly mode: BallotMode;
  readonly subject: BallotSubject;
  /** True asks for secrecy where the rules leave it open. */
  readonly secret: boolean;
  /** Secret, on slips of paper handed out in the room. */
  readonly onPaper: boolean;
  /** The request says that no answer by the deadline counts as consent. */
  readonly silenceConsents: boolean;
  readonly closesAt: Date | null;
  readonly inSession: boolean;
}

/** What of the wish the rules let stand; the error says what they refuse. */
export function settleOpening(
  wish: BallotWish,
  { conduct }: BallotRules,
  now: Date,
): { readonly secret: boolean; readonly silenceConsents: boolean } {
  if (wish.closesAt !== null && wish.closesAt <= now) throw invalid('ballot.closes-in-past', { field: 'closesAt' });
  const secret = wish.secret || conduct.secretSubjects.includes(wish.subject);
  if (wish.onPaper) {
    // Slips of an open ballot are entered member by member; an urn closes when it is counted, not by the hour.
    if (!secret) throw invalid('ballot.paper-is-secret', { field: 'onPaper' });
    if (wish.mode !== 'meeting' || wish.closesAt !== null) throw invalid('ballot.paper-in-meeting', { field: 'onPaper' });
  }
  if (wish.mode === 'meeting') {
    if (wish.silenceConsents) throw invalid('ballot.silence-in-meeting', { field: 'silenceConsents' });
    return { secret, silenceConsents: false };
  }
  if (conduct.meetingSubjects.includes(wish.subject)) throw invalid('ballot.written-forbidden', { field: 'mode' });
  if (wish.inSession) throw invalid('ballot.written-in-session', { field: 'mode' });
  if (wish.closesAt === null) throw invalid('ballot.written-without-deadline', { field: 'closesAt' });
  // Silence that counted as consent would say of everyone silent how they voted.
  if (wish.silenceConsents && (secret || conduct.silence !== 'consent-if-said'))
    throw invalid('ballot.silence-is-no-vote', { field: 'silenceConsents' });
  return { secret, silenceConsents: wish.silenceConsents };
}
