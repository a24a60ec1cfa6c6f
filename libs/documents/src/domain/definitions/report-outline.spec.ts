import { describe, expect, it } from '@jest/globals';
import { placeOf, reportOutline } from './report-outline.js';

describe('the outline of a report', () => {
  it('takes the place from the proper name of the issuer', () => {
    expect(placeOf('Đảng ủy xã Vạn Khê')).toBe('Vạn Khê');
    expect(placeOf('Tỉnh ủy Lam Sơn')).toBe('Lam Sơn');
    expect(placeOf('Ủy ban Kiểm tra Tỉnh ủy')).toBeNull();
    expect(placeOf(null)).toBeNull();
  });

  it('keeps parts as parts and answers each clause under its own label', () => {
    let made = 0;
    const content = reportOutline({
      title: 'Kết quả thực hiện',
      issuer: 'Đảng ủy xã Vạn Khê',
      superior: 'Tỉnh ủy Lam Sơn',
      addressee: { organisationId: 'a', name: 'Ủy ban Kiểm tra Tỉnh ủy' },
      nodes: [
        { label: 'I', heading: 'Kết quả thực hiện các yêu cầu', answers: '' },
        { label: '1', heading: 'Đẩy nhanh tiến độ giải ngân', answers: 'r1' },
        { label: 'II', heading: 'Khó khăn, vướng mắc', answers: '' },
      ],
      makeId: () => `n${(made += 1)}`,
    });
    expect(content.head.superior).toBe('Tỉnh ủy Lam Sơn');
    expect(content.body.map(({ kind, label, level, answers }) => [kind, label, level, answers ?? null])).toEqual([
      ['part', 'I', 1, null],
      ['clause', '1', 2, 'r1'],
      ['part', 'II', 1, null],
    ]);
    expect(content.recipients[0]).toMatchObject({ line: 'Ủy ban Kiểm tra Tỉnh ủy', purpose: 'report' });
  });
});
