import { afterAll, beforeAll, describe } from '@jest/globals';
import { openStage, type Stage } from '../../apps/ops/src/demo/open-stage.js';
import { build } from '../support/processes.js';
import { appraisal } from './appraisal.js';
import { delegationAtWork } from './inspections.js';
import { Robot } from './robot.js';

/** Two pieces of work that do not touch, one after the other on one system. */
describe('a day at the desk', () => {
  let stage: Stage;
  let robot: Robot;

  beforeAll(async () => {
    build();
    stage = await openStage({ queue: 'postgres' }, () => undefined);
    robot = await Robot.start(stage.system.url);
  }, 240_000);

  afterAll(async () => {
    await robot?.picture('ngay-cuoi');
    await robot?.stop();
    await stage?.close();
  }, 60_000);

  appraisal(() => ({ stage, robot }));
  delegationAtWork(() => ({ stage, robot }));
});
