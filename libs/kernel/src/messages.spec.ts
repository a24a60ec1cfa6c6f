import { describe, expect, it } from '@jest/globals';
import { fillMessage } from './messages.js';

describe('messages', () => {
  it('fill their parameters and leave unknown ones visible', () => {
    expect(fillMessage('Cần {need}, có {have}', { need: 6 })).toBe('Cần 6, có {have}');
  });

  it.each([
    ['2027-01-05', '05/01/2027'],
    ['2027-01-05T17:30:00Z', '00:30 06/01/2027'],
    ['2027-01-05T17:30:00.123Z', '00:30 06/01/2027'],
    ['2027-01-05T08:05:00+07:00', '08:05 05/01/2027'],
    ['số 2027-01-05', 'số 2027-01-05'],
    ['hours', 'Giờ làm việc'],
    ['2027-H1', '6 tháng đầu năm 2027'],
    ['2027-XX', '2027-XX'],
  ])('print %s as people write it', (raw, shown) => {
    const words = { 'value.what.hours': 'Giờ làm việc', 'value.what.H1': '6 tháng đầu năm {year}' };
    expect(fillMessage('{what}', { what: raw }, words)).toBe(shown);
  });
});
