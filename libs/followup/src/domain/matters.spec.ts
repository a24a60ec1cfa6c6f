import { describe, expect, it } from '@jest/globals';
import { DomainError, type Identity, type Role } from '@app/kernel';
import { canConfirm, canJudge, canReport, watched } from './authority.js';
import { dueInstant } from './deadline.js';
import { decideObligation, decideObligationClose, type ObligationWanted } from './obligation.js';
import { reportOutline, reportTitle } from './report-outline.js';
import { decideRequirementClose } from './requirement.js';

const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return `${error.category} ${error.code}`;
    throw error;
  }
  return 'nothing';
};

describe('an obligation', () => {
  const wanted: ObligationWanted = {
    task: ' theo dõi việc thực hiện ',
    leads: ['vp', 'vp'],
    supports: ['vp', 'xa'],
    supervisorId: 'ubkt',
    dueOn: '2027-03-31',
    periods: [],
  };

  it('is opened with each unit once, and who leads does not support', () => {
    expect(decideObligation(wanted, '2027-01-20')).toEqual({ ...wanted, task: 'theo dõi việc thực hiện', leads: ['vp'], supports: ['xa'] });
  });

  it.each<[string, Partial<ObligationWanted>]>([
    ['obligation.task-needed', { task: '  ' }],
    ['obligation.lead-needed', { leads: [] }],
    ['obligation.supervisor-leads', { supervisorId: 'vp' }],
    ['obligation.due-or-periods', { periods: ['2027-H1'] }],
    ['obligation.due-unreadable', { dueOn: '2027-02-30' }],
    ['obligation.due-before-issue', { dueOn: '2027-01-19' }],
    ['period.unreadable', { dueOn: null, periods: ['2027-H3'] }],
  ])('is refused: %s', (code, change) => {
    expect(refused(() => decideObligation({ ...wanted, ...change }, '2027-01-20'))).toBe(`invalid ${code}`);
  });

  it('is closed as done only when its reports are accepted, and cancelled only with a reason', () => {
    const state = (outstandingReports: number) => ({ state: 'open', outstandingReports }) as const;
    expect(refused(() => decideObligationClose(state(0), { outcome: 'done', reason: null }))).toBe('nothing');
    expect(refused(() => decideObligationClose(state(1), { outcome: 'done', reason: null }))).toBe(
      'conflict obligation.reports-outstanding',
    );
    expect(refused(() => decideObligationClose(state(1), { outcome: 'cancelled', reason: ' ' }))).toBe('invalid obligation.reason-needed');
    expect(refused(() => decideObligationClose(state(1), { outcome: 'cancelled', reason: 'Sáp nhập' }))).toBe('nothing');
    expect(refused(() => decideObligationClose({ state: 'done', outstandingReports: 0 }, { outcome: 'done', reason: null }))).toBe(
      'conflict obligation.closed-already',
    );
  });

  it('ends its due day when the office closes', () => {
    expect(dueInstant('2027-03-31', 17 * 60).toISOString()).toBe('2027-03-31T10:00:00.000Z');
  });
});

describe('a requirement', () => {
  it('is judged once, with evidence', () => {
    expect(refused(() => decideRequirementClose({ state: 'open' }, 'Báo cáo số 12'))).toBe('nothing');
    expect(refused(() => decideRequirementClose({ state: 'open' }, ' '))).toBe('invalid requirement.evidence-needed');
    expect(refused(() => decideRequirementClose({ state: 'met' }, 'x'))).toBe('conflict requirement.closed-already');
  });
});

describe('who may do what', () => {
  const who = (organisationId: string, ...roles: Role[]): Identity => ({
    personId: 'p',
    positionId: 'q',
    organisationId,
    roles,
    loginId: 'l',
    strongAt: '2027-01-01T00:00:00Z',
  });
  const office = { own: ['vp', 'tu'], parent: 'tu' };
  const commission = { own: ['ubkt'], parent: 'tu' };

  it('lets the issuer, its office and its supervising body confirm', () => {
    expect(canConfirm(who('vp', 'drafter'), office, 'tu')).toBe(true);
    expect(canConfirm(who('ubkt', 'supervisor'), commission, 'tu')).toBe(true);
    expect(canConfirm(who('ubkt', 'clerk'), commission, 'tu')).toBe(false);
    expect(canConfirm(who('vp', 'auditor'), office, 'tu')).toBe(false);
    expect(canConfirm(who('xa', 'lead'), { own: ['xa'], parent: 'tu' }, 'tu')).toBe(false);
  });

  it('lets the supervisor judge, for the committee too, but never its own matter', () => {
    expect(canJudge(who('ubkt', 'supervisor'), commission, 'ubkt', ['xa'])).toBe(true);
    expect(canJudge(who('ubkt', 'supervisor'), commission, 'tu', ['xa'])).toBe(true);
    expect(canJudge(who('ubkt', 'supervisor'), commission, 'tu', ['ubkt'])).toBe(false);
    expect(canJudge(who('vp', 'drafter'), office, 'tu', ['xa'])).toBe(false);
    expect(canJudge(who('tu', 'presider'), { own: ['tu'], parent: null }, 'tu', ['ubkt'])).toBe(true);
  });

  it('lets a unit report for itself only', () => {
    expect(canReport(who('xa', 'drafter'), { own: ['xa'], parent: 'tu' }, 'xa')).toBe(true);
    expect(canReport(who('xa', 'drafter'), { own: ['xa'], parent: 'tu' }, 'xb')).toBe(false);
  });

  it('shows a supervising body what concerns its committee', () => {
    expect(watched(who('ubkt', 'supervisor'), commission)).toEqual(['ubkt', 'tu']);
    expect(watched(who('xa', 'lead'), { own: ['xa'], parent: 'tu' })).toEqual(['xa']);
  });
});

describe('the outline of a report', () => {
  it('answers clause by clause, then says what every report says', () => {
    const outline = reportOutline([
      { id: 'r1', kind: 'requirement', text: 'Rà soát quy hoạch;' },
      { id: 'r2', kind: 'requirement', text: 'Tăng cường kiểm tra.' },
      { id: 'o1', kind: 'obligation', text: 'Theo dõi việc thực hiện' },
    ]);
    expect(outline.map((node) => `${node.label} ${node.heading} ${node.answers}`.trim())).toEqual([
      'I Kết quả thực hiện các yêu cầu',
      '1 Rà soát quy hoạch r1',
      '2 Tăng cường kiểm tra r2',
      'II Kết quả thực hiện các nhiệm vụ được giao',
      '1 Theo dõi việc thực hiện o1',
      'III Khó khăn, hạn chế và nguyên nhân',
      'IV Nhiệm vụ, giải pháp thời gian tới',
    ]);
  });

  it('stands without any clause, and cuts a very long one at a word', () => {
    expect(reportOutline([]).map((node) => node.label)).toEqual(['I', 'II', 'III']);
    const heading = reportOutline([{ id: 'r', kind: 'requirement', text: 'từ '.repeat(300) }])[1]?.heading ?? '';
    expect(heading.length).toBeLessThan(300);
    expect(heading).toMatch(/từ…$/);
  });

  it('names the period and the document it answers', () => {
    expect(reportTitle('2027-H1', { typeWord: 'Thông báo', symbol: '05-TB/TU', issuedOn: '2027-01-05' })).toBe(
      'Kết quả thực hiện Thông báo số 05-TB/TU, ngày 05/01/2027, 6 tháng đầu năm 2027',
    );
    expect(reportTitle('2027-Y', null)).toBe('Kết quả thực hiện nhiệm vụ năm 2027');
  });
});
