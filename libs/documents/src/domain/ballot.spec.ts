import { describe, expect, it } from '@jest/globals';
import { fillMessage } from '@app/kernel';
import { documentsMessages } from '../messages/index.js';
import { type BallotRules, countBallot, type Tally } from './ballot.js';

const rules: BallotRules = { quorum: { fraction: [2, 3], base: 'incumbents' }, majority: { moreThan: [1, 2], base: 'incumbents' } };
const none = { putOff: false, changes: 0 };
const tally = (yes: number, no: number, abstain: number): Tally => ({ for: yes, against: no, abstain });

describe('counting a ballot of eleven', () => {
  it.each([
    [tally(10, 0, 1), 'approved'],
    [tally(6, 5, 0), 'approved'],
    [tally(6, 0, 2), 'approved'],
    [tally(5, 0, 6), 'not-approved'],
    [tally(5, 5, 1), 'not-approved'],
    [tally(6, 0, 1), 'put-off'],
    [tally(0, 0, 0), 'put-off'],
    [tally(0, 8, 0), 'not-approved'],
  ] as const)('%p is %s', (votes, outcome) => {
    expect(countBallot(11, votes, rules, none).outcome).toBe(outcome);
  });

  it('takes a tie for no majority, whatever the presiding member chose', () => {
    expect(countBallot(10, tally(5, 5, 0), rules, none).outcome).toBe('not-approved');
  });

  it('lists changes only where there is a majority, and is put off by the presiding member whatever the count', () => {
    expect(countBallot(11, tally(9, 1, 1), rules, { putOff: false, changes: 2 }).outcome).toBe('approved-with-changes');
    expect(countBallot(11, tally(2, 8, 1), rules, { putOff: false, changes: 2 }).outcome).toBe('not-approved');
    expect(countBallot(11, tally(11, 0, 0), rules, { putOff: true, changes: 0 }).outcome).toBe('put-off');
  });

  it('explains itself with the numbers, in both languages', () => {
    for (const [votes, presider] of [
      [tally(10, 0, 1), none],
      [tally(10, 0, 1), { putOff: false, changes: 1 }],
      [tally(2, 9, 0), none],
      [tally(3, 0, 0), none],
      [tally(3, 0, 0), { putOff: true, changes: 0 }],
    ] as const) {
      const { explanation } = countBallot(11, votes, rules, presider);
      for (const messages of [documentsMessages.vi, documentsMessages.en]) {
        const sentence = fillMessage(messages[explanation.key] ?? '', explanation.params);
        expect(sentence).toMatch(/11/);
        expect(sentence).not.toMatch(/[{}]/);
      }
    }
  });
});

describe('the messages', () => {
  it('are the same in both languages', () => {
    expect(Object.keys(documentsMessages.vi)).toEqual(Object.keys(documentsMessages.en));
    for (const [key, text] of Object.entries(documentsMessages.vi)) {
      const params = (of: string): string[] => [...of.matchAll(/\{\w+\}/g)].map(([name]) => name).sort();
      expect({ key, params: [...new Set(params(documentsMessages.en[key] ?? ''))] }).toEqual({ key, params: [...new Set(params(text))] });
    }
  });
});
