import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { type ServiceName } from '@app/contracts';
import { playDemo, type DemoOptions, type DemoResult } from '../../apps/ops/src/demo/play-demo.js';
import { type System } from '../../apps/ops/src/system/system.js';
import { ROOT } from '../architecture/source-files.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.txt');
const SEED = Number(process.env['CHAOS_SEED'] ?? 20261121);

/** Numbers in 0..1 that are the same for the same seed, so that a failing run can be played again. */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Plays the road while `harm` runs beside it from the moment the system answers until the road is over. */
async function playUnder(
  harm: (system: System, over: () => boolean) => Promise<number>,
  options: Partial<DemoOptions> = {},
): Promise<{ result: DemoResult; harmed: number }> {
  let over = false;
  let harming: Promise<number> = Promise.resolve(0);
  const result = await playDemo({
    file: FILE,
    queue: 'postgres',
    // However quick the machine, the road is still on when the last blow falls.
    restMs: 2_000,
    say: () => undefined,
    ...options,
    onSystem: (system) => {
      harming = harm(system, () => over);
    },
  }).finally(() => (over = true));
  return { result, harmed: await harming };
}

const kills =
  (service: ServiceName, count: number, seed: number) =>
  async (system: System, over: () => boolean): Promise<number> => {
    const random = seeded(seed);
    let killed = 0;
    while (killed < count && !over()) {
      await pause(300 + random() * 2200);
      if (system.kill(service) !== null) killed += 1;
    }
    return killed;
  };

/** What a run that nobody disturbed ends with; only `seconds` may differ. */
let undisturbed: Promise<DemoResult> | null = null;
const quiet = (): Promise<DemoResult> => (undisturbed ??= playDemo({ file: FILE, queue: 'postgres', say: () => undefined }));
const endState = ({ seconds: _seconds, queue: _queue, ...rest }: DemoResult): object => rest;

const SERVICES: readonly ServiceName[] = ['gateway', 'documents', 'dissemination', 'followup', 'relay'];
const LONG = process.env['TEST_LONG'] === '1';

describe('killed at seeded random moments', () => {
  it.each(LONG ? SERVICES : SERVICES.filter((_, index) => index === SEED % SERVICES.length))(
    '%s, ten times: the end state is the same',
    async (service) => {
      const expected = endState(await quiet());
      const { result, harmed } = await playUnder(kills(service, 10, SEED + SERVICES.indexOf(service)));
      expect(harmed).toBe(10);
      expect(endState(result)).toEqual(expected);
    },
    400_000,
  );

  it('all of them together', async () => {
    const expected = endState(await quiet());
    const { result, harmed } = await playUnder(async (system, over) => {
      await pause(6_000);
      if (over()) return 0;
      system.killServices();
      return 1;
    });
    expect(harmed).toBe(1);
    expect(endState(result)).toEqual(expected);
  }, 400_000);
});

describe('all queue data lost', () => {
  it('three FLUSHALL on the Redis backend: the end state is the same', async () => {
    const expected = endState(await quiet());
    const { result, harmed } = await playUnder(
      async (system, over) => {
        const redis = new Redis(system.redisUrl ?? '', { maxRetriesPerRequest: 1 });
        let flushed = 0;
        try {
          while (flushed < 3 && !over()) {
            await pause(2_500);
            await redis.flushall();
            flushed += 1;
          }
        } finally {
          redis.disconnect();
        }
        return flushed;
      },
      { queue: 'redis', ownRedis: true },
    );
    expect(harmed).toBe(3);
    expect(endState(result)).toEqual(expected);
  }, 400_000);
});
