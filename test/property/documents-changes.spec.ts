import { type BodyNode, type DocumentContent } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { differencesOf } from '../../libs/documents/src/domain/content-difference.js';
import { nodesOutside } from '../../libs/documents/src/domain/listed-changes.js';

const node = (id: string, text: string, level: number): BodyNode => ({
  id,
  kind: 'clause',
  label: null,
  level,
  heading: null,
  text,
  spans: [],
});
const content = (body: readonly BodyNode[]): DocumentContent => ({
  head: { type: 'TB', title: 'T', superior: null, issuer: null, place: null, asPrinted: null },
  body,
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
});
const body = fc
  .uniqueArray(
    fc.record({ id: fc.constantFrom(...'abcdefghijkl'), text: fc.string({ maxLength: 3 }), level: fc.integer({ min: 1, max: 3 }) }),
    {
      selector: ({ id }) => id,
      maxLength: 12,
    },
  )
  .map((nodes) => nodes.map(({ id, text, level }) => node(id, text, level)));

describe('differences of two versions', () => {
  it('are enough to make the later version from the earlier one, node by node', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const differences = differencesOf(content(before), content(after));
        const made = new Map(before.map((each) => [each.id, each]));
        for (const { nodeId, change, after: now } of differences) {
          if (change === 'removed') made.delete(nodeId);
          else if (now !== null) made.set(nodeId, now);
        }
        expect([...made.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual([...after].sort((a, b) => (a.id < b.id ? -1 : 1)));
        // What is not named kept its order.
        const named = new Set(differences.map(({ nodeId }) => nodeId));
        const order = (nodes: readonly BodyNode[]): string[] => nodes.map(({ id }) => id).filter((id) => !named.has(id));
        expect(order(after)).toEqual(order(before));
        expect(differences.length === 0).toBe(JSON.stringify(before) === JSON.stringify(after));
      }),
      { numRuns: 2000 },
    );
  });

  it('outside a list are none of the list, and listing them all leaves none', () => {
    fc.assert(
      fc.property(body, body, fc.subarray([...'abcdefghijkl']), (before, after, listed) => {
        const outside = nodesOutside(
          content(before),
          content(after),
          listed.map((nodeId) => ({ nodeId, instruction: '' })),
        );
        expect(outside.filter((id) => listed.includes(id))).toEqual([]);
        expect(
          nodesOutside(
            content(before),
            content(after),
            [...listed, ...outside].map((nodeId) => ({ nodeId, instruction: '' })),
          ),
        ).toEqual([]);
      }),
    );
  });
});
