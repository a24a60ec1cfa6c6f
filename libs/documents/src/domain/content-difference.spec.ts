import { describe, expect, it } from '@jest/globals';
import { type BodyNode, type DocumentContent } from '@app/kernel';
import { differencesOf } from './content-difference.js';
import { nodesOutside, placesOf } from './listed-changes.js';

const node = (id: string, text = id, level = 1): BodyNode => ({ id, kind: 'clause', label: null, level, heading: null, text, spans: [] });
const content = (...body: BodyNode[]): DocumentContent => ({
  head: { type: 'TB', title: 'T', superior: null, issuer: null, place: null, asPrinted: null },
  body,
  recipients: [],
  signature: null,
  tail: { asPrinted: null },
  annexes: [],
});
const told = (before: DocumentContent, after: DocumentContent): string[] =>
  differencesOf(before, after).map(({ change, nodeId }) => `${change} ${nodeId}`);

describe('differences of two versions', () => {
  it('name the nodes that were added, removed, changed or moved, and no others', () => {
    const before = content(node('a'), node('b'), node('c'), node('d'));
    expect(told(before, before)).toEqual([]);
    expect(told(before, content(node('a'), node('x'), node('b', 'B'), node('d')))).toEqual(['added x', 'changed b', 'removed c']);
    expect(told(before, content(node('d'), node('a'), node('b'), node('c')))).toEqual(['moved d']);
  });

  it('name the places around the body, and annexes', () => {
    const before = content(node('a'));
    expect(told(before, { ...before, head: { ...before.head, title: 'U' }, tail: { asPrinted: 'x' } })).toEqual([
      'changed head',
      'changed tail',
    ]);
    const annex = { id: 'p', title: 'Phụ lục', body: [node('q')] };
    expect(told(before, { ...before, annexes: [annex] })).toEqual(['added annex:p']);
    expect(told({ ...before, annexes: [annex] }, { ...before, annexes: [{ ...annex, body: [node('q', 'Q')] }] })).toEqual(['changed q']);
  });
});

describe('listed changes', () => {
  const approved = content(node('1'), node('2'), node('2a', 'x', 2), node('2b', 'y', 2), node('3'));

  it('cover the node and what stands below it, in either version', () => {
    const now = content(node('1'), node('2', 'mới'), node('2a', 'mới', 2), node('2c', 'thêm', 2), node('3'));
    expect(nodesOutside(approved, now, [{ nodeId: '2', instruction: '' }])).toEqual([]);
    expect(nodesOutside(approved, now, [{ nodeId: '2a', instruction: '' }])).toEqual(['2', '2c', '2b']);
  });

  it('cover nothing else, be it one letter', () => {
    expect(
      nodesOutside(approved, content(node('1'), node('2'), node('2a', 'x', 2), node('2b', 'y', 2), node('3', '3.')), [
        { nodeId: '2', instruction: '' },
      ]),
    ).toEqual(['3']);
    expect(nodesOutside(approved, { ...approved, head: { ...approved.head, title: 'U' } }, [{ nodeId: '2', instruction: '' }])).toEqual([
      'head',
    ]);
  });

  it('can be listed for nodes of the body and the places around it', () => {
    expect([...placesOf(approved)]).toEqual(['head', 'recipients', 'signature', '1', '2', '2a', '2b', '3']);
  });
});
