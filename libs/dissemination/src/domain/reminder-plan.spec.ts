import { type WorkingCalendar } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { chunksOf, piecesOf } from './chunks.js';
import { openingOf, planReminders } from './reminder-plan.js';

const calendar: WorkingCalendar = { daysOff: new Set(['2026-11-24']), workedWeekends: new Set() };
const opening = { hour: 7, minute: 30 };
const rule = { workingDays: [1, 3], then: 'leader', afterWorkingDays: 5 } as const;
const days = (from: string, deadline = 0): string[] =>
  planReminders(new Date(from), { workingDays: deadline }, rule, opening, calendar).map(({ at }) => at.toISOString());

describe('the reminders of a dispatch', () => {
  it('count working days from the day it was dispatched, at the hour the office opens', () => {
    expect(planReminders(new Date('2026-11-16T02:00:00Z'), { workingDays: 0 }, rule, opening, calendar)).toEqual([
      { key: 'clerk-1', level: 1, at: new Date('2026-11-17T00:30:00Z') },
      { key: 'clerk-2', level: 2, at: new Date('2026-11-19T00:30:00Z') },
      { key: 'leader', level: 3, at: new Date('2026-11-23T00:30:00Z') },
    ]);
  });

  it('step over weekends and days off', () => {
    expect(days('2026-11-20T08:00:00Z')).toEqual(['2026-11-23T00:30:00.000Z', '2026-11-26T00:30:00.000Z', '2026-11-30T00:30:00.000Z']);
  });

  it('take what is sent on a Saturday as sent on Monday', () => {
    expect(days('2026-11-21T03:00:00Z')[0]).toBe('2026-11-25T00:30:00.000Z');
  });

  it('know the Vietnamese day: late in the evening in UTC it is the next', () => {
    expect(days('2026-11-16T18:00:00Z')[0]).toBe('2026-11-18T00:30:00.000Z');
  });

  it('begin after the time allowed by the rule', () => {
    expect(days('2026-11-16T02:00:00Z', 2)[0]).toBe('2026-11-19T00:30:00.000Z');
  });

  it('leave the leader out where the rule does', () => {
    const plan = planReminders(
      new Date('2026-11-16T02:00:00Z'),
      { workingDays: 0 },
      { workingDays: [1], then: null, afterWorkingDays: null },
      opening,
      calendar,
    );
    expect(plan.map(({ key }) => key)).toEqual(['clerk-1']);
  });

  it('read the opening hour from the rule', () => {
    expect(openingOf({ start: '08:15' })).toEqual({ hour: 8, minute: 15 });
  });
});

describe('chunks', () => {
  it('cover every ordinal once', () => {
    expect(chunksOf(0)).toEqual([]);
    expect(chunksOf(500)).toEqual([{ from: 1, to: 500 }]);
    expect(chunksOf(1200)).toEqual([
      { from: 1, to: 500 },
      { from: 501, to: 1000 },
      { from: 1001, to: 1200 },
    ]);
    expect(piecesOf([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
  });
});
