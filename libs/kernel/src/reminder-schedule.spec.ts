import { describe, expect, it } from '@jest/globals';
import { type WorkingCalendar } from './local-date.js';
import { decideReminder, lastReminder, minuteOf, nextReminder, type ReminderPlan } from './reminder-schedule.js';

const calendar: WorkingCalendar = { daysOff: new Set(['2027-09-02', '2027-09-03']), workedWeekends: new Set() };
const plan: ReminderPlan = {
  dueOn: '2027-08-27', // a Friday
  rule: { daysBefore: [10, 3, 1], atHour: true, everyWorkingDaysAfter: 5 },
  calendar,
  opensAtMinute: minuteOf('07:30'),
};
const at = (text: string): Date => new Date(`${text}+07:00`);

describe('the reminder schedule', () => {
  it('reminds 10, 3 and 1 days before, on the day, then every five working days', () => {
    const seen: string[] = [];
    let after = at('2027-08-01T00:00:00');
    for (let i = 0; i < 6; i += 1) {
      const next = nextReminder(plan, after);
      if (next === null) break;
      seen.push(`${next.at.toISOString()} ${next.level} ${next.days}`);
      after = next.at;
    }
    expect(seen).toEqual([
      '2027-08-17T00:30:00.000Z before 10',
      '2027-08-24T00:30:00.000Z before 3',
      '2027-08-26T00:30:00.000Z before 1',
      '2027-08-27T00:30:00.000Z due 0',
      '2027-09-07T00:30:00.000Z overdue 11', // two holidays in between
      '2027-09-14T00:30:00.000Z overdue 18',
    ]);
  });

  it('is silent before the first and gives the first exactly at its hour', () => {
    expect(lastReminder(plan, at('2027-08-17T07:29:59'))).toBeNull();
    expect(lastReminder(plan, at('2027-08-17T07:30:00'))?.days).toBe(10);
  });

  it('gives one reminder for many missed hours, the latest, and goes on from there', () => {
    const decision = decideReminder(plan, at('2027-08-01T09:00:00'), at('2027-12-31T09:00:00'));
    expect(decision.give).toMatchObject({ level: 'overdue' });
    expect(decision.give?.at.getTime()).toBeLessThanOrEqual(at('2027-12-31T09:00:00').getTime());
    expect(decision.next?.at.getTime()).toBeGreaterThan(at('2027-12-31T09:00:00').getTime());
  });

  it('gives nothing twice: ringing again at the same hour is silent', () => {
    const now = at('2027-08-24T07:30:05');
    const first = decideReminder(plan, at('2027-08-17T07:30:00'), now);
    expect(first.give?.days).toBe(3);
    expect(decideReminder(plan, first.give?.at ?? now, now).give).toBeNull();
  });

  it('gives nothing of the time before the matter was opened', () => {
    expect(decideReminder(plan, at('2027-08-25T09:00:00'), at('2027-08-25T10:00:00'))).toMatchObject({ give: null, next: { days: 1 } });
  });

  it('ends after the due day when the rule says so', () => {
    const once: ReminderPlan = { ...plan, rule: { daysBefore: [1, 1, 0, -2], atHour: false, everyWorkingDaysAfter: 0 } };
    expect(nextReminder(once, at('2027-08-01T00:00:00'))?.days).toBe(1);
    expect(nextReminder(once, at('2027-08-26T07:30:00'))).toBeNull();
  });
});
