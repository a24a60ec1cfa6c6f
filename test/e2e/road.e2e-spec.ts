import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { playDemo, type DemoResult } from '../../apps/ops/src/demo/play-demo.js';
import { ROOT } from '../architecture/source-files.js';
import { endOf, ROAD_END } from '../support/main-road.js';

const FILES = join(ROOT, 'apps/ops/demo');

/** What must hold for every road, whatever the file and the backend. */
function expectWholeRoad(result: DemoResult): void {
  expect(result.journal.verified).toBe(true);
  expect(result.duplicates).toBe(0);
  expect(result.lost).toBe(0);
  expect(result.votes).toEqual({ for: 10, against: 0, abstain: 1 });
  expect(result.recipients).toBeGreaterThanOrEqual(150);
  expect(result.deliveries).toEqual({ acknowledged: result.recipients });
  expect(result.reminders).toBeGreaterThan(0);
  expect(result.reports.submitted).toBeGreaterThanOrEqual(2);
  expect(result.reports.accepted).toBe(result.reports.submitted);
}

describe('the main road', () => {
  it('is played from a .docx on the PostgreSQL queue, every service as two copies', async () => {
    const lines: string[] = [];
    const result = await playDemo({
      file: join(FILES, 'thong-bao-ket-luan.docx'),
      queue: 'postgres',
      copies: 2,
      say: (line) => void lines.push(line),
    });
    expectWholeRoad(result);
    expect(result.queue).toBe('postgres');
    expect(result.requirements).toBeGreaterThanOrEqual(7);
    expect(result.obligations).toBeGreaterThanOrEqual(2);
    expect(lines.some((line) => line.includes('thêm vào nơi nhận'))).toBe(true);
  }, 300_000);

  it('is played from a .txt on the Redis queue', async () => {
    const result = await playDemo({ file: join(FILES, 'thong-bao-ket-luan.txt'), queue: 'redis', ownRedis: true, say: () => undefined });
    expectWholeRoad(result);
    expect(endOf(result)).toEqual(ROAD_END);
    expect(result.queue).toBe('redis');
  }, 300_000);
});
