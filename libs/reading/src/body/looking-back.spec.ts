import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

type Found = [quote: string, actual: string, target: string | null, met: boolean | null];

const figures = (type: string, heading: string, text: string): Found[] =>
  read(
    `ĐẢNG BỘ TỈNH SÔNG XANH\nĐẢNG UỶ XÃ MÂY TRẮNG\n*\nSố 14-${type}/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nMây Trắng, ngày 05 tháng 3 năm 2027\n` +
      `${type === 'NQ' ? 'NGHỊ QUYẾT' : 'KẾ HOẠCH'}\nvề nhiệm vụ năm 2027\n-----\n${heading}\n${text}\n`,
  ).figures.map(({ quote, actual, target, met }) => [quote, actual, target, met]);

/** A part that sets tasks or aims may tell what an earlier time reached. */
describe('figures told of an earlier time, where a document tells what is ahead', () => {
  it.each<[string, Found[]]>([
    [
      '- Tiết kiệm 5 tỷ đồng; năm 2026 tiết kiệm 2,7 tỷ đồng, đạt 64% kế hoạch.',
      [['năm 2026 tiết kiệm 2,7 tỷ đồng, đạt 64% kế hoạch', '64%', null, false]],
    ],
    [
      '- Trồng 150 ha rừng (năm 2026 trồng 141 ha, đạt 94% kế hoạch), hoàn thành 100% kế hoạch trong quý III.',
      [['năm 2026 trồng 141 ha, đạt 94% kế hoạch', '94%', null, false]],
    ],
    [
      '- Công suất tăng 9% so với năm 2026 (năm 2026 đạt 41,6 tấn/ngày, Nghị quyết Đại hội là 40 tấn/ngày).',
      [['Công suất tăng 9% so với năm 2026 (năm 2026 đạt 41,6 tấn/ngày, Nghị quyết Đại hội là 40 tấn/ngày)', '41,6 tấn', '40 tấn', true]],
    ],
    [
      '- Sản lượng năm 2026 đạt 41.300 tấn, bằng 98% kế hoạch; năm 2027 hoàn thành 100% kế hoạch.',
      [['Sản lượng năm 2026 đạt 41.300 tấn, bằng 98% kế hoạch', '98%', null, false]],
    ],
    [
      '- Quý I/2027, 52/60 chi bộ được công nhận, đạt 86,7%, cao hơn mức giao tại Kế hoạch số 27 (80%); riêng khối doanh nghiệp 9/11 chi bộ, thấp hơn kế hoạch 02 chi bộ.',
      [
        ['Quý I/2027, 52/60 chi bộ được công nhận, đạt 86,7%, cao hơn mức giao tại Kế hoạch số 27 (80%)', '86,7%', '80%', true],
        ['khối doanh nghiệp 9/11 chi bộ, thấp hơn kế hoạch 02 chi bộ', '9/11 chi bộ', null, false],
      ],
    ],
    [
      '- Trong năm 2026, kết nạp 18/20 đảng viên, đạt 90% chỉ tiêu; phấn đấu đạt 100% chỉ tiêu.',
      [['Trong năm 2026, kết nạp 18/20 đảng viên, đạt 90% chỉ tiêu', '90%', null, false]],
    ],
    [
      '- 9 tháng đầu năm 2026, thu phí đạt 70% dự toán; yêu cầu quý I đạt 30% dự toán.',
      [['9 tháng đầu năm 2026, thu phí đạt 70% dự toán', '70%', null, null]],
    ],
    [
      '- Kết nạp 20 đảng viên (năm 2026 kết nạp 17 đảng viên/kế hoạch 20 đảng viên).',
      [['năm 2026 kết nạp 17 đảng viên/kế hoạch 20 đảng viên', '17 đảng viên', '20 đảng viên', false]],
    ],
  ])('%s', (text, expected) => {
    expect(figures('KH', 'I. CHỈ TIÊU', text)).toEqual(expected);
  });

  it.each([
    '- Năm 2027 hoàn thành 100% kế hoạch kiểm tra.',
    '- Hoàn thành 100% kế hoạch vốn năm 2026 kéo dài.',
    '- Kế hoạch năm 2026 đạt 95%, giải ngân đạt 100% kế hoạch.',
    '- Quý II/2027, giải ngân đạt 60% kế hoạch vốn.',
    '- 6 tháng đầu năm 2027, thu ngân sách đạt 50% dự toán.',
    '- Căn cứ Nghị quyết số 14-NQ/TU, ngày 05 tháng 12 năm 2026, giải ngân đạt 100% kế hoạch.',
  ])('what is ahead is none: %s', (text) => {
    expect(figures('KH', 'I. CHỈ TIÊU', text)).toEqual([]);
  });

  it('a part of aims tells what is ahead, in a resolution too', () => {
    const text = '- Sản lượng 43.000 tấn (năm 2026: 41.000 tấn, đạt 97% kế hoạch); tiêu hao điện dưới 90 kWh/tấn, đạt 100% kế hoạch.';
    expect(figures('NQ', 'I. MỤC TIÊU', text)).toEqual([['năm 2026: 41.000 tấn, đạt 97% kế hoạch', '97%', null, false]]);
  });
});
