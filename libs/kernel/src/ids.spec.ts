import { describe, expect, it } from '@jest/globals';
import { newId } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7 that differ', () => {
    const id = newId();
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(newId()).not.toBe(id);
  });

  it('sort in the order in which they were made, also within one millisecond and when the clock goes back', () => {
    const now = Date.now();
    const made = [...Array.from({ length: 10_000 }, () => newId(now)), newId(now - 5000), newId(now + 60_000)];
    expect([...made].sort()).toEqual(made);
  });
});
