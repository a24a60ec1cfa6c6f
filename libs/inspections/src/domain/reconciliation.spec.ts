import { describe, expect, it } from '@jest/globals';
import { type FollowedRequirement, reconcile, unjudged } from './reconciliation.js';

const standing = [
  { id: 'r1', documentId: 'd' },
  { id: 'r2', documentId: 'd' },
];
const followed = (
  nodeId: string | null,
  state: FollowedRequirement['state'],
  more: Partial<FollowedRequirement> = {},
): FollowedRequirement => ({
  id: `f-${nodeId ?? ''}`,
  documentId: 'd',
  nodeId,
  state,
  ...more,
});

describe('reconciliation', () => {
  it('says of each requirement whether it was taken up, and how it was judged', () => {
    expect(reconcile(standing, [followed('r1', 'met')])).toEqual([
      { requirementId: 'r1', state: 'met' },
      { requirementId: 'r2', state: 'unfollowed' },
    ]);
    expect(reconcile(standing, [followed('r1', 'met', { documentId: 'other' })])[0]?.state).toBe('unfollowed');
  });

  it('a requirement on several bodies is judged when all are, and met when all met it', () => {
    const both = (a: FollowedRequirement['state'], b: FollowedRequirement['state']) =>
      reconcile(standing, [followed('r1', a), followed('r1', b, { id: 'second' })])[0]?.state;
    expect([both('met', 'open'), both('met', 'not-met'), both('met', 'met')]).toEqual(['open', 'not-met', 'met']);
  });

  it('nothing is left to judge only when every requirement, and whatever else was taken up, is judged', () => {
    expect(unjudged(standing, [])).toBe(2);
    expect(unjudged(standing, [followed('r1', 'not-met'), followed('r2', 'met')])).toBe(0);
    expect(unjudged(standing, [followed('r1', 'met'), followed('r2', 'met'), followed('carry-out-remedy', 'open')])).toBe(1);
    expect(unjudged([], [followed(null, 'open')])).toBe(1);
  });
});
