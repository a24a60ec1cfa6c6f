import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { type ServiceName } from '@app/contracts';
import { type InspectionResult, playInspection } from '../../apps/ops/src/demo/inspection/play-inspection.js';
import { type System } from '../../apps/ops/src/system/system.js';
import { ROOT } from '../architecture/source-files.js';

const FILE = join(ROOT, 'apps/ops/demo/thong-bao-ket-luan.txt');
const SEED = Number(process.env['CHAOS_SEED'] ?? 20270301);
const KILLS = 6;
/** The service that keeps inspections and documents in every run of the tests, the others in the long one. */
const SERVICES: readonly ServiceName[] =
  process.env['TEST_LONG'] === '1' ? ['documents', 'gateway', 'dissemination', 'followup', 'relay'] : ['documents'];

const play = (onSystem?: (system: System) => void): Promise<InspectionResult> =>
  playInspection({
    file: FILE,
    ownFile: FILE,
    queue: 'postgres',
    say: () => undefined,
    ...(onSystem === undefined ? {} : { onSystem, restMs: 2_000 }),
  });

let undisturbed: Promise<InspectionResult> | null = null;
const endState = ({ seconds: _seconds, queue: _queue, ...rest }: InspectionResult): object => rest;

describe('an inspection, a service killed at seeded random moments', () => {
  it.each(SERVICES)(
    '%s: the end state is the same',
    async (service) => {
      const expected = endState(await (undisturbed ??= play()));
      let over = false;
      let killed = 0;
      let state = (SEED + SERVICES.indexOf(service)) >>> 0;
      const random = (): number => {
        state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
        return state / 2 ** 32;
      };
      const harm = async (system: System): Promise<void> => {
        while (killed < KILLS && !over) {
          await pause(500 + random() * 3_500);
          if (!over && system.kill(service) !== null) killed += 1;
        }
      };
      let harming: Promise<void> = Promise.resolve();
      const result = await play((system) => {
        harming = harm(system);
      }).finally(() => (over = true));
      await harming;
      expect(killed).toBe(KILLS);
      expect(endState(result)).toEqual(expected);
    },
    400_000,
  );
});
