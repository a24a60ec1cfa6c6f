import { describe, expect, it } from '@jest/globals';
import { newId } from './ids.js';

describe('ids', () => {
  it('are UUIDs of version 7 that sort by the moment they were made', () => {
    const early = newId(1_700_000_000_000);
    const late = newId(1_700_000_000_001);
    expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(early < late).toBe(true);
    expect(newId(1_700_000_000_000)).not.toBe(early);
  });
});
