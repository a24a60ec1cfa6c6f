import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type BallotRules, countBallot } from '../../libs/documents/src/domain/ballot.js';

/**
 * The rules of a standing committee once more, written without looking at the code: people are counted one by one, and shares are
 * compared as exact fractions of big integers.
 */
function reference(incumbents: number, votes: readonly string[], rules: BallotRules, putOff: boolean, changes: number): string {
  if (putOff) return 'put-off';
  let present = 0n;
  let inFavour = 0n;
  for (const vote of votes) {
    present += 1n;
    if (vote === 'for') inFavour += 1n;
  }
  const everyone = BigInt(incumbents);
  const share = ([top, bottom]: readonly [number, number]) => ({ top: BigInt(top), bottom: BigInt(bottom) });
  const quorum = share(rules.quorum.fraction);
  const majority = share(rules.majority.moreThan);
  const enoughPeople = present > 0n && !(present * quorum.bottom < quorum.top * everyone);
  if (!enoughPeople) return 'put-off';
  const carried = inFavour * majority.bottom - majority.top * everyone > 0n;
  if (!carried) return 'not-approved';
  return changes === 0 ? 'approved' : 'approved-with-changes';
}

const fraction = fc.integer({ min: 1, max: 7 }).chain((bottom) => fc.tuple(fc.integer({ min: 0, max: bottom }), fc.constant(bottom)));
const ballot = fc.integer({ min: 1, max: 120 }).chain((incumbents) =>
  fc.record({
    incumbents: fc.constant(incumbents),
    votes: fc.array(fc.constantFrom('for', 'against', 'abstain'), { maxLength: incumbents }),
    quorum: fraction,
    majority: fraction,
    putOff: fc.boolean(),
    changes: fc.integer({ min: 0, max: 3 }),
  }),
);

describe('the tally of a ballot', () => {
  it('is what an independent count says, for any roster, votes and rules', () => {
    fc.assert(
      fc.property(ballot, ({ incumbents, votes, quorum, majority, putOff, changes }) => {
        const rules: BallotRules = {
          quorum: { fraction: quorum, base: 'incumbents' },
          majority: { moreThan: majority, base: 'incumbents' },
        };
        const count = (choice: string): number => votes.filter((vote) => vote === choice).length;
        const tally = { for: count('for'), against: count('against'), abstain: count('abstain') };
        expect(countBallot(incumbents, tally, rules, { putOff, changes }).outcome).toBe(
          reference(incumbents, votes, rules, putOff, changes),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('never turns for the worse when one more member votes in favour', () => {
    const rules: BallotRules = { quorum: { fraction: [2, 3], base: 'incumbents' }, majority: { moreThan: [1, 2], base: 'incumbents' } };
    const worth = { 'put-off': 0, 'not-approved': 1, approved: 2, 'approved-with-changes': 2 } as const;
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), fc.nat(60), fc.nat(60), (incumbents, yes, no, abstain) => {
        fc.pre(yes + no + abstain < incumbents);
        const outcome = (more: number) =>
          countBallot(incumbents, { for: yes + more, against: no, abstain }, rules, { putOff: false, changes: 0 }).outcome;
        expect(worth[outcome(1)]).toBeGreaterThanOrEqual(worth[outcome(0)]);
      }),
    );
  });
});
