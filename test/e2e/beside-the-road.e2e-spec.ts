import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openStage, type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { verifyJournal } from '../../apps/ops/src/demo/play-demo.js';
import { describedWhole } from './open-api.js';
import { otherRoads } from './other-roads.js';
import { wrongInput } from './wrong-input.js';

/** What no main road shows, one after the other on one system, every service as two copies. */
describe('beside the main road', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ queue: 'postgres', copies: 2 }, () => undefined);
  }, 120_000);
  afterAll(async () => stage.close(), 60_000);

  describedWhole(() => stage);
  otherRoads(() => stage);
  wrongInput(() => stage);

  it('leaves a journal that verifies', async () => {
    expect((await verifyJournal(stage.system.databaseUrl)).verified).toBe(true);
  }, 60_000);
});
