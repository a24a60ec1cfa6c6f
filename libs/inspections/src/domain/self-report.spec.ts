import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { checkAnswers, decideSubmission, type SelfReportState } from './self-report.js';

const report = (more: Partial<SelfReportState> = {}): SelfReportState => ({
  state: 'asked',
  dueAt: new Date('2026-09-18T10:00:00Z'),
  dueOn: '2026-09-18',
  rule: { late: 'refuse', graceDays: 5, source: 'Kế hoạch' },
  ...more,
});
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return error.code;
    throw error;
  }
  return 'taken';
};

describe('handing in a self-report', () => {
  it('is late after the hour, and refused once the grace of the rule is over', () => {
    expect(decideSubmission(report(), new Date('2026-09-18T10:00:00Z'))).toEqual({ late: false });
    expect(decideSubmission(report(), new Date('2026-09-18T10:00:01Z'))).toEqual({ late: true });
    expect(decideSubmission(report(), new Date('2026-09-23T10:00:00Z'))).toEqual({ late: true });
    expect(code(() => decideSubmission(report(), new Date('2026-09-23T10:00:01Z')))).toBe('self-report.too-late');
    const accepting = report({ rule: { late: 'accept', graceDays: 0, source: '' } });
    expect(decideSubmission(accepting, new Date('2027-01-01T00:00:00Z'))).toEqual({ late: true });
  });

  it('happens once, and again after it was returned', () => {
    const now = new Date('2026-09-17T00:00:00Z');
    expect(code(() => decideSubmission(report({ state: 'submitted' }), now))).toBe('self-report.submitted-already');
    expect(code(() => decideSubmission(report({ state: 'accepted' }), now))).toBe('self-report.accepted-already');
    expect(code(() => decideSubmission(report({ state: 'returned' }), now))).toBe('taken');
  });

  it('answers every item of the outline and nothing else', () => {
    const outline = [
      { id: 'a', title: 'Tình hình' },
      { id: 'b', title: 'Kết quả' },
    ];
    expect(code(() => checkAnswers([{ outlineId: 'c', text: 'x' }], outline, false))).toBe('self-report.not-in-outline');
    expect(checkAnswers([{ outlineId: 'b', text: ' y ' }], outline, false)).toEqual([{ outlineId: 'b', text: 'y' }]);
    expect(code(() => checkAnswers([{ outlineId: 'b', text: 'y' }], outline, true))).toBe('self-report.unanswered');
  });
});
