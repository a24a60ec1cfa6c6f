import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const document = (...lines: string[]): string =>
  ['ĐẢNG UỶ XÃ MÂY TRẮNG', 'Số 07-KH/ĐU', 'KẾ HOẠCH', 'công tác năm 2027', '-----', 'I- NỘI DUNG', ...lines].join('\n');

describe('paragraphs over broken lines', () => {
  it.each([
    ['a symbol and number', 'Thực hiện nhiệm vụ được giao tại Kế hoạch số', '44-KH/TU ngày 02/3/2027 của Tỉnh uỷ.', 'KH', 44],
    ['a number with its year', 'Thực hiện nhiệm vụ được giao tại Quyết định số', '42/2026/QĐ-UBND ngày 02/3/2027 của tỉnh.', 'QĐ', 42],
  ])('%s behind “số” are no label', (_, line, next, type, number) => {
    const { references, sections } = read(document(line, next, '1. Chi bộ', 'Chi bộ họp.'));
    expect(references).toMatchObject([{ type, number, date: '2027-03-02' }]);
    expect(sections.map(({ label }) => label)).toEqual(['I', '1']);
  });

  it('take no colon in brackets, nor one behind what was set, for the end of a heading', () => {
    const lines = ['1. Nước sạch đạt 98% (kế hoạch: 97%).', '2. Nhà tạm còn 1%; chỉ tiêu: 2%.', '3. Văn hoá (thôn: 12): Thôn họp.'];
    expect(read(document(...lines)).sections.map(({ heading }) => heading)).toEqual(['NỘI DUNG', 'Văn hoá (thôn: 12)']);
  });
});
