import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ServiceName } from '@app/contracts';
import { type InspectionOptions, type InspectionResult, playInspection } from '../../apps/ops/src/demo/inspection/play-inspection.js';
import { ROOT } from '../architecture/source-files.js';
import { flushes, type Harm, kills, playUnder } from '../support/harm.js';
import { INSPECTION_END } from '../support/inspection-road.js';

const FILES = join(ROOT, 'apps/ops/demo');
const SEED = Number(process.env['CHAOS_SEED'] ?? 20270301);
const LONG = process.env['TEST_LONG'] === '1';
const KILLS = 6;
/** The service that keeps inspections and documents in every run of the tests, the others in the long one. */
const SERVICES: readonly ServiceName[] = LONG ? ['documents', 'gateway', 'dissemination', 'followup', 'relay'] : ['documents'];

/** Plays the road under harm; what it ends with is known from the undisturbed run (test/e2e). */
const inspectionUnder = (
  harm: Harm,
  options: Partial<InspectionOptions> = {},
): Promise<{ readonly result: InspectionResult; readonly harmed: number }> =>
  playUnder(harm, (onSystem) =>
    playInspection({
      file: join(FILES, 'thong-bao-ket-luan.txt'),
      ownFile: join(FILES, 'thong-bao-ket-luan.docx'),
      queue: 'postgres',
      say: () => undefined,
      ...options,
      onSystem,
    }),
  );

describe('the road of an inspection', () => {
  it.each(SERVICES)(
    '%s killed at seeded random moments: the end is the same',
    async (service) => {
      const { result, harmed } = await inspectionUnder(
        kills(service, KILLS, SEED + SERVICES.indexOf(service), { atLeast: 1_000, more: 7_000 }),
      );
      expect(harmed).toBe(KILLS);
      expect(result).toMatchObject({ ...INSPECTION_END, journal: { verified: true } });
    },
    600_000,
  );

  // The queue is only a hurry: emptied three times, nothing is lost or doubled.
  if (LONG)
    it('all queue data lost three times: the end is the same', async () => {
      const { result, harmed } = await inspectionUnder(flushes(3, 12_000), { queue: 'redis', ownRedis: true });
      expect(harmed).toBe(3);
      expect(result).toMatchObject({ ...INSPECTION_END, journal: { verified: true } });
    }, 600_000);
});
