import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type InspectionResult, playInspection } from '../../apps/ops/src/demo/inspection/play-inspection.js';
import { ROOT } from '../architecture/source-files.js';

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
    expect(result).toMatchObject({
      step: 'closed',
      delegations: 3,
      subjects: { closed: 3, all: 3 },
      tasks: 3,
      selfReports: { submitted: 2, late: 1 },
      // Decision, plan, three conclusions, and a matter of personnel, in secret; nothing sealed is left.
      decisions: { closed: 6, secret: 1, recused: 1 },
      sealedLeft: 0,
      requirements: { notMet: 1, open: 0 },
      // With numbers of their own: minutes and invitations of three conferences and of the sitting, three reports and one over all, three of subjects.
      documents: { BB: 4, BC: 7, GM: 4, KH: 1, QĐ: 2, TB: 3, TTr: 3 },
      duplicates: 0,
      lost: 0,
      journal: { verified: true },
    });
  }, 400_000);

  it('takes findings, figures and requirements from the file', () => {
    expect(result.findings).toBeGreaterThanOrEqual(3 * 10);
    expect(result.figures.missed).toBeGreaterThanOrEqual(3 * 3);
    expect(result.figures.met).toBeGreaterThanOrEqual(3 * 3);
    expect(result.requirements.met).toBe(3 * 8 - 1);
  });

  it('refuses every wrong action with an error that says what is wrong, and tells it in Vietnamese', () => {
    expect(result.refused).toEqual({
      'ballot-opinion.unanswered': 1,
      'ballot.already-voted': 1,
      'ballot.closed': 5,
      'ballot.is-secret': 1,
      'ballot.not-opened': 1,
      'ballot.other-says-what': 1,
      'ballot.paper-same-person': 1,
      'ballot.recused': 1,
      'ballot.written-forbidden': 1,
      'files.too-large': 3,
      'finding.not-for-opinion': 3,
      'finding.report-handed-on': 3,
      'inspection.decision-being-written': 1,
      'programme.not-approved': 1,
      'self-report.too-late': 1,
      'subject.requirements-unjudged': 3,
      'task.outside-delegation': 3,
      'task.stands-aside': 1,
    });
    expect(lines.some((line) => line.includes('Tệp vượt quá dung lượng cho phép'))).toBe(true);
    expect(lines.some((line) => line.includes('Người được giao không phải là thành viên của đoàn này'))).toBe(true);
  });
});
