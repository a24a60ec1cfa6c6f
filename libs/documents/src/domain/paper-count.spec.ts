import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countBallot } from './ballot.js';
import { STRICT_CONDUCT } from './ballot-rules.js';
import { countedPapers, settleCount } from './paper-count.js';

const some = fc.nat({ max: 4 });
const found = fc.record({ for: some, against: some, other: some, abstain: some, invalid: some });

describe('the count of an urn of paper slips', () => {
  it('gives a slip for each that was found, and never more than were handed out', () => {
    fc.assert(
      fc.property(found, fc.nat({ max: 20 }), (papers, handedOut) => {
        const seats = Array.from({ length: 20 }, (_, index) => ({ personId: `p${index}`, recused: false }));
        const takers = seats.slice(0, handedOut).map(({ personId }) => personId);
        const sum = papers.for + papers.against + papers.other + papers.abstain + papers.invalid;
        const settle = () => settleCount({ takers, papers, opinions: [] }, seats);
        if (sum > handedOut) return expect(settle).toThrow('ballot.more-papers-than-takers');
        const slips = countedPapers(settle());
        for (const choice of ['for', 'against', 'other', 'abstain', 'invalid'] as const)
          expect(slips.filter((slip) => slip.choice === choice)).toHaveLength(papers[choice]);
      }),
    );
  });

  it('is the same however two people wrote it down, and explains itself by what was handed out', () => {
    const seats = ['a', 'b', 'c'].map((personId) => ({ personId, recused: false }));
    const papers = { for: 2, against: 0, other: 1, abstain: 0, invalid: 0 };
    const one = settleCount({ takers: ['c', 'a', 'b', 'a'], papers, opinions: [' Xem   lại '] }, seats);
    expect(one).toEqual(settleCount({ takers: ['a', 'b', 'c'], papers: { ...papers }, opinions: ['Xem lại'] }, seats));
    const { explanation } = countBallot(
      seats.map(() => ({ present: null, recused: false, voted: true })),
      countedPapers(one).map(({ choice }) => ({ choice, reserved: false })),
      { quorum: { fraction: [2, 3], base: 'incumbents' }, majority: { moreThan: [1, 2], base: 'incumbents' }, conduct: STRICT_CONDUCT },
      { silenceConsents: false, differingNeedsMeeting: false, handedOut: 3 },
      { putOff: false, changes: 0 },
    );
    expect(explanation.parts?.[0]).toBe('ballot.part.handed-out');
    expect(explanation.params).toMatchObject({ handedOut: 3, voted: 3, for: 2 });
  });
});
