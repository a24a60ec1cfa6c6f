import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addWorkingDays,
  daysBetween,
  instantAt,
  isLocalDate,
  isWorkingDay,
  localDateOf,
  weekdayOf,
  type WorkingCalendar,
} from './local-date.js';

const calendar: WorkingCalendar = {
  daysOff: new Set(['2027-02-05', '2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11']),
  workedWeekends: new Set(['2027-02-20']),
};
const anyDay = fc.integer({ min: -3000, max: 6000 }).map((days) => addDays('2026-01-01', days));

describe('days in Vietnam', () => {
  it('begin at 17:00 UTC of the day before', () => {
    expect(localDateOf(new Date('2027-03-04T16:59:59.999Z'))).toBe('2027-03-04');
    expect(localDateOf(new Date('2027-03-04T17:00:00.000Z'))).toBe('2027-03-05');
    expect(instantAt('2027-03-05', 7, 30).toISOString()).toBe('2027-03-05T00:30:00.000Z');
  });

  it('know leap years and refuse days that do not exist', () => {
    expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
    expect(isLocalDate('2027-02-29')).toBe(false);
    expect(isLocalDate('2028-02-29')).toBe(true);
    expect(isLocalDate('2028-2-29')).toBe(false);
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -500, max: 500 }), (day, days) => {
        expect(addDays(addDays(day, days), -days)).toBe(day);
        expect(daysBetween(day, addDays(day, days))).toBe(days);
        expect(localDateOf(instantAt(day, 12))).toBe(day);
      }),
    );
  });
});

describe('working days', () => {
  it('skip weekends and holidays, and take swapped Saturdays', () => {
    expect(weekdayOf('2027-02-20')).toBe(6);
    expect(isWorkingDay(calendar, '2027-02-20')).toBe(true);
    expect(addWorkingDays(calendar, '2027-02-04', 1)).toBe('2027-02-12');
    expect(addWorkingDays(calendar, '2027-02-12', -1)).toBe('2027-02-04');
    expect(addWorkingDays(calendar, '2027-02-06', 0)).toBe('2027-02-12');
    expect(addWorkingDays(calendar, '2027-02-19', 1)).toBe('2027-02-20');
  });

  it('always end on a working day, exactly that many working days away', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 60 }), (day, days) => {
        const end = addWorkingDays(calendar, day, days);
        let worked = 0;
        for (let d = addDays(day, 1); d <= end; d = addDays(d, 1)) if (isWorkingDay(calendar, d)) worked += 1;
        expect(worked).toBe(days);
        expect(isWorkingDay(calendar, end)).toBe(true);
      }),
    );
  });
});
