import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type InspectionResult, playInspection } from '../../apps/ops/src/demo/inspection/play-inspection.js';
import { ROOT } from '../architecture/source-files.js';
import { INSPECTION_END } from '../support/inspection-road.js';

const FILES = join(ROOT, 'apps/ops/demo');

describe('the road of an inspection', () => {
  let result: InspectionResult;
  const lines: string[] = [];

  it('is played from the programme to the end, three delegations at the same time', async () => {
    result = await playInspection({
      file: join(FILES, 'thong-bao-ket-luan.txt'),
      ownFile: join(FILES, 'thong-bao-ket-luan.docx'),
      queue: 'postgres',
      say: (line) => void lines.push(line),
    });
    expect(result).toMatchObject({ ...INSPECTION_END, journal: { verified: true } });
  }, 400_000);

  it('takes findings, figures and requirements from the file', () => {
    expect(result.findings).toBeGreaterThanOrEqual(3 * 10);
    expect(result.figures.missed).toBeGreaterThanOrEqual(3 * 3);
    expect(result.figures.met).toBeGreaterThanOrEqual(3 * 3);
  });

  it('refuses every wrong action with an error that says what is wrong, and tells it in Vietnamese', () => {
    expect(result.refused).toEqual(INSPECTION_END.refused);
    expect(lines.some((line) => line.includes('Tệp vượt quá dung lượng cho phép'))).toBe(true);
    expect(lines.some((line) => line.includes('Người được giao không phải là thành viên của đoàn này'))).toBe(true);
  });
});
