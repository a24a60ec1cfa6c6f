import { describe, expect, it } from '@jest/globals';
import { decodeCursor, encodeCursor, pageOf } from './pages.js';

describe('a keyset page', () => {
  const rows = [3, 2, 1].map((n) => ({ n, id: `r${n}` }));

  it('has a next one exactly where there is a surplus row', () => {
    const page = pageOf(
      rows,
      2,
      (row) => row.id,
      (row) => [row.n, row.id],
    );
    expect(page.items).toEqual(['r3', 'r2']);
    expect(decodeCursor(page.next, 2)).toEqual([2, 'r2']);
    expect(
      pageOf(
        rows,
        3,
        (row) => row.id,
        (row) => [row.n],
      ).next,
    ).toBeNull();
    expect(
      pageOf(
        [],
        3,
        () => 0,
        () => [],
      ),
    ).toEqual({ items: [], next: null });
  });

  it('carries any text, and no cursor is the beginning', () => {
    expect(decodeCursor(encodeCursor(['Đảng ủy “xã”', null, 7]), 3)).toEqual(['Đảng ủy “xã”', null, 7]);
    expect(decodeCursor(undefined, 2)).toBeNull();
    expect(decodeCursor('', 2)).toBeNull();
  });

  it.each(['???', 'bm9wZQ', encodeCursor([1]), Buffer.from('[{"a":1},2]').toString('base64url')])('refuses %j', (cursor) => {
    expect(() => decodeCursor(cursor, 2)).toThrow('pages.bad-cursor');
  });
});
