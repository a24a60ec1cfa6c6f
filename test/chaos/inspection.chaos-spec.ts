import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type ServiceName } from '@app/contracts';
import { Redis } from 'ioredis';
import { type InspectionOptions, type InspectionResult, playInspection } from '../../apps/ops/src/demo/inspection/play-inspection.js';
import { type System } from '../../apps/ops/src/system/system.js';
import { ROOT } from '../architecture/source-files.js';
import { INSPECTION_END } from '../support/inspection-road.js';

const FILES = join(ROOT, 'apps/ops/demo');
const SEED = Number(process.env['CHAOS_SEED'] ?? 20270301);
const LONG = process.env['TEST_LONG'] === '1';
const KILLS = 6;
/** The service that keeps inspections and documents in every run of the tests, the others in the long one. */
const SERVICES: readonly ServiceName[] = LONG ? ['documents', 'gateway', 'dissemination', 'followup', 'relay'] : ['documents'];

/** Plays the road while `harm` runs beside it; what it ends with is known from the undisturbed run (test/e2e). Answers how often harm was done. */
async function playUnder(
  harm: (system: System, over: () => boolean) => Promise<number>,
  options: Partial<InspectionOptions> = {},
): Promise<{ readonly result: InspectionResult; readonly harmed: number }> {
  let over = false;
  let harming: Promise<number> = Promise.resolve(0);
  const result = await playInspection({
    file: join(FILES, 'thong-bao-ket-luan.txt'),
    ownFile: join(FILES, 'thong-bao-ket-luan.docx'),
    queue: 'postgres',
    say: () => undefined,
    ...options,
    onSystem: (system) => {
      harming = harm(system, () => over);
    },
  }).finally(() => (over = true));
  return { result, harmed: await harming };
}

describe('the road of an inspection', () => {
  it.each(SERVICES)(
    '%s killed at seeded random moments: the end is the same',
    async (service) => {
      const { result, harmed } = await playUnder(async (system, over) => {
        let state = (SEED + SERVICES.indexOf(service)) >>> 0;
        let killed = 0;
        while (killed < KILLS && !over()) {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          await pause(1_000 + (state / 2 ** 32) * 7_000);
          if (!over() && system.kill(service) !== null) killed += 1;
        }
        return killed;
      });
      expect(harmed).toBe(KILLS);
      expect(result).toMatchObject({ ...INSPECTION_END, journal: { verified: true } });
    },
    600_000,
  );

  // The queue is only a hurry: emptied three times, nothing is lost or doubled.
  if (LONG)
    it('all queue data lost three times: the end is the same', async () => {
      const { result, harmed } = await playUnder(
        async (system, over) => {
          const redis = new Redis(system.redisUrl ?? '', { maxRetriesPerRequest: 1 });
          let flushed = 0;
          try {
            while (flushed < 3 && !over()) {
              await pause(12_000);
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
      expect(result).toMatchObject({ ...INSPECTION_END, journal: { verified: true } });
    }, 600_000);
});
