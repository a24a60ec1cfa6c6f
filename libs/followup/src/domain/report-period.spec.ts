import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { datesOf, isPast, lastDayOf, nextNotPast, parsePeriod, periodInWords, periodText, readPeriod, ruleDayOf } from './report-period.js';

const H1 = { cutOff: '06-14', due: '06-20' };
const Y = { cutOff: '12-14', due: '12-20' };

describe('a report period', () => {
  it.each(['2027-H1', '2027-H2', '2027-9M', '2027-Y', '2027-Q3', '2027-M10'])('reads and prints %s', (text) => {
    expect(periodText(parsePeriod(text))).toBe(text);
  });

  it.each(['2027', 'H1', '2027-Q5', '2027-M13', '2027-M0', '27-H1', '2027-h1', ''])('refuses %p with a code', (text) => {
    expect(readPeriod(text)).toBeNull();
    expect(() => parsePeriod(text)).toThrow(DomainError);
  });

  it('has the cut-off and due day of the rule, in its own year', () => {
    expect(datesOf(parsePeriod('2027-H1'), H1)).toEqual({ cutOff: '2027-06-14', due: '2027-06-20' });
    expect(datesOf(parsePeriod('2027-Y'), Y)).toEqual({ cutOff: '2027-12-14', due: '2027-12-20' });
  });

  it('keeps a due day that falls on a Sunday', () => {
    expect(datesOf(parsePeriod('2027-H1'), H1).due).toBe('2027-06-20');
  });

  it('means the next occurrence when the document came after it', () => {
    const period = parsePeriod('2027-H1');
    expect(periodText(nextNotPast(period, H1, '2027-01-05'))).toBe('2027-H1');
    expect(periodText(nextNotPast(period, H1, '2027-06-20'))).toBe('2027-H1');
    expect(periodText(nextNotPast(period, H1, '2027-06-21'))).toBe('2028-H1');
    expect(periodText(nextNotPast(parsePeriod('2027-Y'), Y, '2027-06-21'))).toBe('2027-Y');
    expect(periodText(nextNotPast(parsePeriod('2025-Y'), Y, '2027-06-21'))).toBe('2027-Y');
    expect(periodText(nextNotPast(parsePeriod('2029-H1'), H1, '2027-06-21'))).toBe('2029-H1');
  });

  it('is past from the day after its due day, by the calendar of Vietnam', () => {
    const dates = datesOf(parsePeriod('2027-H1'), H1);
    expect(isPast(dates, new Date('2027-06-20T16:59:59Z'))).toBe(false);
    expect(isPast(dates, new Date('2027-06-20T17:00:00Z'))).toBe(true);
  });

  it('reads its rule as of the first day of its last month', () => {
    expect(ruleDayOf(parsePeriod('2027-H1'))).toBe('2027-06-01');
    expect(ruleDayOf(parsePeriod('2027-Y'))).toBe('2027-12-01');
    expect(ruleDayOf(parsePeriod('2027-Q3'))).toBe('2027-09-01');
  });

  it('ends with the last day of its months', () => {
    expect(lastDayOf(parsePeriod('2028-M2'))).toBe('2028-02-29');
    expect(lastDayOf(parsePeriod('2027-Q4'))).toBe('2027-12-31');
    expect(lastDayOf(parsePeriod('2027-H1'))).toBe('2027-06-30');
  });

  it('says itself in words', () => {
    expect(periodInWords(parsePeriod('2027-H1'))).toBe('6 tháng đầu năm 2027');
    expect(periodInWords(parsePeriod('2027-Q3'))).toBe('quý III/2027');
    expect(periodInWords(parsePeriod('2027-Y'))).toBe('năm 2027');
  });
});
