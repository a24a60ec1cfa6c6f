import { afterAll, afterEach, beforeAll, beforeEach, describe, jest } from '@jest/globals';
import { ConformanceBed } from './conformance-bed.js';
import { handingOver } from './handing-over.js';
import { losingNothing } from './losing-nothing.js';

// A busy machine is slow, not wrong: limits of time are wide, and order is asserted by counting.
jest.setTimeout(90_000);

/** What every queue backend must do; run once for each. */
export function queueConformance(backend: 'redis' | 'postgres'): void {
  describe(`the queue on ${backend}`, () => {
    const bed = new ConformanceBed(backend);
    beforeAll(() => bed.make());
    beforeEach(() => bed.empty());
    afterEach(() => bed.stopAll());
    afterAll(() => bed.drop());

    handingOver(bed);
    losingNothing(bed);
  });
}
