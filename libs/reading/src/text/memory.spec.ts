import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hashOf, Memory } from './memory.js';

describe('what was worked out for a piece of text', () => {
  it('is what would be worked out anew, wherever the piece stands and whatever else is kept', () => {
    const memory = new Memory((piece) => `(${piece})`);
    const piece = fc.stringMatching(/^[a-cđế]{0,45}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece), { maxLength: 60 }), (pairs) => {
        for (const [before, one] of pairs) {
          const text = `${before} ${one}.`;
          const from = before.length + 1;
          expect(memory.at(text, from, from + one.length)).toBe(`(${one})`);
          expect(memory.of(one)).toBe(`(${one})`);
        }
      }),
    );
  });

  it('is kept for the next time', () => {
    let worked = 0;
    const memory = new Memory(() => (worked += 1));
    const text = 'Ban Thường vụ giao Văn phòng, giao Ban Tổ chức';
    const first = text.indexOf('giao');
    expect(memory.at(text, first, first + 4)).toBe(1);
    const again = text.lastIndexOf('giao');
    expect(memory.at(text, again, again + 4)).toBe(1);
    // of the same length and beginning
    expect(memory.of('giáo')).toBe(2);
    expect(memory.of('giao')).toBe(1);
  });

  it('takes no more room than is set aside, and stays true when all of it is taken', () => {
    let worked = 0;
    const memory = new Memory((piece) => {
      worked += 1;
      return piece.length;
    });
    const all = Array.from({ length: 60_000 }, (_, i) => `từ${i}`);
    expect(all.filter((piece) => memory.of(piece) !== piece.length)).toEqual([]);
    const before = worked;
    for (let i = 59_990; i < 60_000; i += 1) memory.of(`từ${i}`);
    // most of the latest are kept
    expect(worked - before).toBeLessThan(5);
  });

  it('does not take a piece for another of the same hash', () => {
    const seen = new Map<number, string>();
    const memory = new Memory((piece) => piece);
    // by the birthday rule two of these share their 32 bits
    for (let i = 0; i < 200_000; i += 1) {
      const piece = `x${i.toString(36)}y${(i * 7919).toString(36)}`;
      const other = seen.get(hashOf(piece));
      seen.set(hashOf(piece), piece);
      if (other === undefined) continue;
      expect([memory.of(other), memory.of(piece), memory.of(other)]).toEqual([other, piece, other]);
      return;
    }
    throw new Error('no two pieces share a hash: the test says nothing');
  });
});
