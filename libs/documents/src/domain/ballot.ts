import { type BallotRules } from './ballot-rules.js';

export const CHOICES = ['for', 'against', 'other', 'abstain'] as const;
export type Choice = (typeof CHOICES)[number];

/** A place on the roster at the close. Who voted and what was chosen stand apart: in a secret ballot nothing joins them. */
export interface Seat {
  /** Null where nobody keeps presence (no session): who votes takes part. */
  readonly present: boolean | null;
  /** Stood aside; a slip cast before that is not among the papers. */
  readonly recused: boolean;
  readonly voted: boolean;
}

/** A slip that counts. `invalid`: sealed so that it could not be opened. */
export interface Paper {
  readonly choice: Choice | 'invalid';
  readonly reserved: boolean;
}

export interface BallotManner {
  /** A written consultation whose request said that silence is consent. */
  readonly silenceConsents: boolean;
  /** A written consultation on a matter that the presiding member called important. */
  readonly differingNeedsMeeting: boolean;
  /** Slips of paper handed out for a secret ballot; null: nothing is handed out. */
  readonly handedOut?: number | null;
}

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly other: number;
  readonly abstain: number;
  readonly invalid: number;
  /** Silent members whose silence counts as consent. They are not among `for`. */
  readonly consenting: number;
  readonly recused: number;
  readonly tookPart: number;
}

export type Outcome = 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off';

/** Why the outcome is what it is: keys of the translation files, what was counted and then the verdict, and the numbers that fill them. */
export interface Explanation {
  readonly key: string;
  readonly params: Readonly<Record<string, string | number>>;
  /** What stands before the verdict. Ballots closed before there were parts have one sentence under `key`. */
  readonly parts?: readonly string[];
}

export interface Count {
  /** `to-meeting`: the consultation does not decide; the body must meet. */
  readonly outcome: Outcome | 'to-meeting';
  readonly tally: Tally;
  readonly explanation: Explanation;
}

export interface PresiderWish {
  readonly putOff: boolean;
  readonly changes: number;
}

/** The outcome of a ballot by its rules (working rules of the body; domain.md 4). The order of seats and papers makes no difference. */
export function countBallot(
  seats: readonly Seat[],
  papers: readonly Paper[],
  rules: BallotRules,
  manner: BallotManner,
  presider: PresiderWish,
): Count {
  const { recusedInBase } = rules.conduct;
  const consents = (seat: Seat): boolean => manner.silenceConsents && !seat.recused && !seat.voted;
  const tookPart = (seat: Seat): boolean =>
    seat.recused ? recusedInBase && seat.present === true : seat.voted || seat.present === true || consents(seat);
  const of = (choice: Paper['choice']): number => papers.filter((paper) => paper.choice === choice).length;
  const tally: Tally = {
    for: of('for'),
    against: of('against'),
    other: of('other'),
    abstain: of('abstain'),
    invalid: of('invalid'),
    consenting: seats.filter(consents).length,
    recused: seats.filter(({ recused }) => recused).length,
    tookPart: seats.filter(tookPart).length,
  };
  const incumbents = seats.length - (recusedInBase ? 0 : tally.recused);
  const handedOut = manner.handedOut ?? null;
  const handedIn = papers.length + tally.consenting;
  const inFavour = tally.for + tally.consenting;
  const [quorumOf, quorumIn] = rules.quorum.fraction;
  const [majorityOf, majorityIn] = rules.majority.moreThan;
  const quorum = rules.quorum.base === 'incumbents' ? { of: tally.tookPart, in: incumbents } : { of: handedIn, in: tally.tookPart };
  const majorityBase = { incumbents, present: tally.tookPart, voting: handedIn }[rules.majority.base];
  const params = {
    incumbents,
    tookPart: tally.tookPart,
    voted: papers.length,
    handedIn,
    for: inFavour,
    against: tally.against,
    other: tally.other,
    abstain: tally.abstain,
    invalid: tally.invalid,
    consenting: tally.consenting,
    recused: tally.recused,
    quorumNeeded: Math.ceil((quorum.in * quorumOf) / quorumIn),
    majorityNeeded: Math.floor((majorityBase * majorityOf) / majorityIn) + 1,
    majorityBase,
    changes: presider.changes,
    ...(handedOut === null ? {} : { handedOut }),
  };
  const parts = [
    ...(handedOut === null ? [] : ['ballot.part.handed-out']),
    `ballot.part.took-part.${rules.quorum.base}`,
    ...(tally.recused > 0 ? [recusedInBase ? 'ballot.part.recused' : 'ballot.part.recused-out'] : []),
    ...(tally.consenting > 0 ? ['ballot.part.consenting'] : []),
    ...(tally.invalid > 0 ? ['ballot.part.invalid'] : []),
    `ballot.part.for.${rules.majority.base}`,
  ];
  const say = (outcome: Count['outcome'], verdict: string): Count => ({
    outcome,
    tally,
    explanation: { key: `ballot.verdict.${verdict}`, params, parts },
  });

  if (presider.putOff) return say('put-off', 'put-off');
  if (manner.differingNeedsMeeting && papers.some(differs)) return say('to-meeting', 'to-meeting');
  if (handedIn === 0 || quorum.of * quorumIn < quorum.in * quorumOf) return say('put-off', 'no-quorum');
  // A tie is no majority, whatever the fraction.
  if (inFavour === tally.against) return say('not-approved', 'tie');
  if (inFavour < tally.against || inFavour * majorityIn <= majorityBase * majorityOf) return say('not-approved', 'refused');
  return presider.changes > 0 ? say('approved-with-changes', 'changes') : say('approved', 'approved');
}

const differs = ({ choice, reserved }: Paper): boolean => choice === 'against' || choice === 'other' || reserved;

/** The one sentence that explains an outcome. `say` fills a text of the reader's language. */
export function sentenceOf({ key, params, parts }: Explanation, say: (key: string, params: Explanation['params']) => string): string {
  if (parts === undefined) return say(key, params);
  return `${parts.map((part) => say(part, params)).join('; ')}: ${say(key, params)}.`;
}
