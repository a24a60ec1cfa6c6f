import { describe, expect, it } from '@jest/globals';
import { solarDateOfLunar } from './lunar.js';
import { publicHolidays } from './public-holidays.js';

describe('the lunar calendar', () => {
  // Known days, written down from calendars in print: first day of the year, and the tenth of the third month.
  it.each([
    [2007, '2007-02-17', '2007-04-26'],
    [2020, '2020-01-25', '2020-04-02'],
    [2023, '2023-01-22', '2023-04-29'],
    [2024, '2024-02-10', '2024-04-18'],
    [2025, '2025-01-29', '2025-04-07'],
    [2026, '2026-02-17', '2026-04-26'],
    [2027, '2027-02-06', '2027-04-16'],
    [2028, '2028-01-26', '2028-04-04'],
    [2030, '2030-02-02', '2030-04-12'],
  ])('finds Tết and Giỗ Tổ of %i', (year, tet, forefathers) => {
    expect(solarDateOfLunar(year, 1, 1)).toBe(tet);
    expect(solarDateOfLunar(year, 3, 10)).toBe(forefathers);
  });
});

describe('public holidays', () => {
  it('are eleven kinds of days, with make-up days where one falls on a weekend', () => {
    const days = publicHolidays(2026);
    expect(days.find(({ day }) => day === '2026-02-16')?.name).toBe('Tết Nguyên đán');
    // 26/4/2026 is a Sunday: Monday makes up for it.
    expect(days.find(({ day }) => day === '2026-04-27')?.name).toBe('Giỗ Tổ Hùng Vương (nghỉ bù)');
    expect(days.every(({ provisional, kind }) => provisional && kind === 'off')).toBe(true);
  });

  it('names each day once, in order', () => {
    for (let year = 2023; year <= 2028; year += 1) {
      const days = publicHolidays(year).map(({ day }) => day);
      expect([...new Set(days)].sort()).toEqual(days);
    }
  });
});
