import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import {
  decideDelivered,
  decideIssued,
  decideJudgement,
  decideLink,
  decideStart,
  decideWithdrawn,
  type Report,
  type ReportState,
} from './report.js';

const report = (state: ReportState, round = 0, documentId: string | null = null): Report => ({
  id: 'r',
  dutyId: 'u',
  organisationId: 'unit',
  documentId,
  state,
  round,
});
const issued = (round: number, documentId = 'd', organisationId = 'unit') => ({ documentId, organisationId, round });
const open = { state: 'reporting' } as const;
const refused = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) return `${error.category} ${error.code}`;
    throw error;
  }
  return 'nothing';
};

describe('a report on its road', () => {
  it('is started once a period, and not in a closed one', () => {
    expect(decideStart({ state: 'open' }, null)).toBe('start');
    expect(refused(() => decideStart({ state: 'reporting' }, report('drafted', 0, 'd')))).toBe('conflict report.already-started');
    expect(refused(() => decideStart({ state: 'accepted' }, report('accepted', 1)))).toBe('conflict report.period-closed');
    expect(refused(() => decideStart({ state: 'closed' }, null))).toBe('conflict report.period-closed');
  });

  it('is taken up again where it has no document', () => {
    expect(decideStart({ state: 'reporting' }, report('started'))).toBe('resume');
    expect(refused(() => decideStart({ state: 'closed' }, report('started')))).toBe('conflict report.period-closed');
  });

  it('loses its document when that is withdrawn before anything was issued', () => {
    expect(decideWithdrawn(report('drafted', 0, 'd'), 'd').kind).toBe('release');
    expect(decideWithdrawn(report('drafted', 0, 'd'), 'other').kind).toBe('nothing');
    expect(decideWithdrawn(report('started'), 'd').kind).toBe('nothing');
    expect(decideWithdrawn(report('returned', 1, 'd'), 'd').kind).toBe('nothing');
  });

  it('is linked to the last draft of its own unit made before anything was issued', () => {
    const draft = { documentId: 'd', organisationId: 'unit' };
    expect(decideLink(report('started'), draft).kind).toBe('link');
    expect(decideLink(report('drafted', 0, 'd'), draft).kind).toBe('nothing');
    expect(decideLink(report('drafted', 0, 'old'), draft).kind).toBe('link');
    expect(decideLink(report('submitted', 1, 'old'), draft).kind).toBe('nothing');
    expect(decideLink(report('started'), { ...draft, organisationId: 'other' }).kind).toBe('nothing');
  });

  it('given a draft or none, when its document is issued, then it is submitted', () => {
    expect(decideIssued(report('drafted', 0, 'd'), open, issued(1)).kind).toBe('submit');
    expect(decideIssued(report('started'), open, issued(1)).kind).toBe('submit');
    expect(decideIssued(report('drafted', 0, 'other'), open, issued(1)).kind).toBe('submit');
  });

  it('given it was returned, when it is issued again, then the next round is submitted; twice as well', () => {
    expect(decideIssued(report('returned', 1, 'd'), open, issued(2)).kind).toBe('submit');
    expect(decideIssued(report('returned', 2, 'd'), open, issued(3)).kind).toBe('submit');
  });

  it('given facts come twice, late, early or from elsewhere, then nothing changes or it waits', () => {
    expect(decideIssued(report('submitted', 1, 'd'), open, issued(1)).kind).toBe('nothing');
    expect(decideIssued(report('accepted', 1, 'd'), open, issued(1)).kind).toBe('nothing');
    expect(decideIssued(report('submitted', 1, 'd'), open, issued(2)).kind).toBe('nothing');
    expect(decideIssued(report('submitted', 1, 'd'), open, issued(1, 'e')).kind).toBe('nothing');
    expect(decideIssued(report('drafted', 0, 'd'), open, issued(1, 'd', 'other')).kind).toBe('nothing');
    expect(refused(() => decideIssued(report('started'), open, issued(2)))).toBe('not-now report.round-ahead');
  });

  it('given its period was closed meanwhile, when it is issued, then it is refused', () => {
    expect(decideIssued(report('drafted', 0, 'd'), { state: 'closed' }, issued(1)).kind).toBe('refuse');
    expect(decideIssued(report('refused', 1, 'd'), { state: 'closed' }, issued(1)).kind).toBe('nothing');
  });

  it('is delivered when the supervisor registers the round that was issued', () => {
    expect(decideDelivered(report('submitted', 1, 'd'), { round: 1 }).kind).toBe('deliver');
    expect(decideDelivered(report('delivered', 1, 'd'), { round: 1 }).kind).toBe('nothing');
    expect(decideDelivered(report('submitted', 2, 'd'), { round: 1 }).kind).toBe('nothing');
    expect(decideDelivered(report('returned', 1, 'd'), { round: 1 }).kind).toBe('nothing');
    expect(refused(() => decideDelivered(report('drafted', 0, 'd'), { round: 1 }))).toBe('not-now report.round-ahead');
  });

  it.each<[ReportState, string]>([
    ['delivered', 'nothing'],
    ['started', 'conflict report.not-submitted'],
    ['drafted', 'conflict report.not-submitted'],
    ['submitted', 'conflict report.not-delivered'],
    ['accepted', 'conflict report.already-accepted'],
    ['returned', 'conflict report.already-returned'],
    ['refused', 'conflict report.period-closed'],
  ])('when it is judged while %s, then: %s', (state, outcome) => {
    expect(refused(() => decideJudgement(report(state, 1), { accept: true }))).toBe(outcome);
    expect(refused(() => decideJudgement(report(state, 1), { accept: false, reason: 'Thiếu số liệu' }))).toBe(outcome);
  });

  it('is returned with a reason only', () => {
    expect(refused(() => decideJudgement(report('delivered', 1), { accept: false, reason: '  ' }))).toBe('invalid report.reason-needed');
  });
});
