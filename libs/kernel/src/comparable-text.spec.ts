import { describe, expect, it } from '@jest/globals';
import { comparableText, unaccentedText } from './comparable-text.js';

describe('comparableText', () => {
  it.each([
    ['hòa', 'hoà'],
    ['ủy ban', 'uỷ ban'],
    ['KHỎE', 'khoẻ'],
    ['Thúy', 'Thuý'],
    ['thủy lợi', 'thuỷ lợi'],
    ['Đảng bộxã', 'Đảng bộ xã'],
    ['x ử l ý r á c', 'xử lý rác'],
    ['**1. Ưu điểm:**', '1 Ưu điểm'],
    ['Ho\u0300a', 'hoà'],
    ['tuấn', 'TUẤN'],
  ])('takes %j and %j for the same', (one, other) => {
    expect(comparableText(one)).toBe(comparableText(other));
  });

  it.each([
    ['ủy', 'úy'],
    ['của', 'cua'],
    ['quốc', 'quóc'],
    ['đạt', 'dạt'],
    ['ước', 'uớc'],
    ['12', '13'],
  ])('keeps %j and %j apart', (one, other) => {
    expect(comparableText(one)).not.toBe(comparableText(other));
  });

  it('gives NFC and leaves a text that is comparable already as it is', () => {
    const once = comparableText('Nghị quyết số 12-NQ/TU, ngày 05/9/2026 về “hoà giải”');
    expect(once).toBe('nghịquyếtsố12nqtungày0592026vềhoàgiải');
    expect(comparableText(once)).toBe(once);
  });

  it('takes linear time', () => {
    const took = (size: number): number => {
      const text = 'oò'.repeat(size) + '*'.repeat(size);
      return Math.min(
        ...Array.from({ length: 5 }, () => {
          const before = process.cpuUsage();
          comparableText(text);
          const { user, system } = process.cpuUsage(before);
          return user + system;
        }),
      );
    };
    // eight times the text takes some eight times as long; were it not linear, sixty-four
    took(10_000);
    expect(took(160_000) / took(20_000)).toBeLessThan(30);
  });
});

describe('unaccentedText', () => {
  it('drops diacritics and marks and keeps words apart', () => {
    expect(unaccentedText('  Đảng uỷ – Xã “Mây Trắng” ')).toBe('dang uy xa may trang');
  });
});
