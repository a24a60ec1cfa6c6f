/** How much is enough, as rule data of the organisation on the day the ballot opened (`ballot.quorum`, `ballot.majority`). */
export interface BallotRules {
  /** At least this share of the incumbents must vote. */
  readonly quorum: { readonly fraction: readonly [number, number]; readonly base: 'incumbents' };
  /** More than this share of the incumbents must be in favour. */
  readonly majority: { readonly moreThan: readonly [number, number]; readonly base: 'incumbents' };
}

export type Choice = 'for' | 'against' | 'abstain';
export const CHOICES: readonly Choice[] = ['for', 'against', 'abstain'];

export interface Tally {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

export type Outcome = 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off';

/** Why the outcome is what it is: a key of the translation files and the numbers that fill it. */
export interface Explanation {
  readonly key:
    | 'ballot.explained.approved'
    | 'ballot.explained.changes'
    | 'ballot.explained.refused'
    | 'ballot.explained.no-quorum'
    | 'ballot.explained.put-off';
  readonly params: Readonly<Record<string, string | number>>;
}

export interface Count {
  readonly outcome: Outcome;
  readonly explanation: Explanation;
}

/**
 * The outcome of a ballot. Both thresholds count the incumbents on the day it was opened, not who happened to vote (working rules of the
 * standing committee; domain.md 4). Fractions are compared by multiplying out, so that no rounding decides.
 */
export function countBallot(
  incumbents: number,
  tally: Tally,
  rules: BallotRules,
  presider: { readonly putOff: boolean; readonly changes: number },
): Count {
  const voted = tally.for + tally.against + tally.abstain;
  const [quorumOf, quorumBase] = rules.quorum.fraction;
  const [majorityOf, majorityBase] = rules.majority.moreThan;
  const params = {
    incumbents,
    voted,
    for: tally.for,
    against: tally.against,
    abstain: tally.abstain,
    quorumNeeded: Math.ceil((incumbents * quorumOf) / quorumBase),
    majorityNeeded: Math.floor((incumbents * majorityOf) / majorityBase) + 1,
    quorum: `${quorumOf}/${quorumBase}`,
    majority: `${majorityOf}/${majorityBase}`,
    changes: presider.changes,
  };
  if (presider.putOff) return { outcome: 'put-off', explanation: { key: 'ballot.explained.put-off', params } };
  if (voted * quorumBase < incumbents * quorumOf || voted === 0)
    return { outcome: 'put-off', explanation: { key: 'ballot.explained.no-quorum', params } };
  if (tally.for * majorityBase <= incumbents * majorityOf)
    return { outcome: 'not-approved', explanation: { key: 'ballot.explained.refused', params } };
  return presider.changes > 0
    ? { outcome: 'approved-with-changes', explanation: { key: 'ballot.explained.changes', params } }
    : { outcome: 'approved', explanation: { key: 'ballot.explained.approved', params } };
}
