import { expect, it } from '@jest/globals';
import { read } from '../read.js';

const orders = (body: string): unknown =>
  read(
    `Số 5-KH/ĐU\nNà Lầu, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH\ncông tác năm 2026\n\nMở đầu.\n\nI. NHIỆM VỤ\n\n${body}\nHết.\n`,
  ).obligations.map(({ lead, support, due, task }) => [
    lead.join(' + '),
    support.join(' + '),
    due.map((one) => ('date' in one ? one.date : 'period' in one ? one.period : 'every' in one ? one.every : 'vague')).join(' '),
    task,
  ]);
const row = ['Ban Xây dựng Đảng', 'Văn phòng Đảng uỷ', '2026-Q2', 'Mở lớp bồi dưỡng cấp uỷ'];

it.each([
  ['1. Mở lớp bồi dưỡng cấp uỷ. Chủ trì: Ban Xây dựng Đảng; phối hợp: Văn phòng Đảng uỷ; thời gian: quý II/2026.', [row]],
  ['1. Mở lớp bồi dưỡng cấp uỷ (chủ trì: Ban Xây dựng Đảng; phối hợp: Văn phòng Đảng uỷ; hoàn thành: quý II/2026).', [row]],
  ['- Nội dung: Mở lớp bồi dưỡng cấp uỷ; đơn vị thực hiện: Ban Xây dựng Đảng; phối hợp: Văn phòng Đảng uỷ; thời hạn: quý II/2026.', [row]],
  [
    '1. Mở lớp bồi dưỡng cấp uỷ\n- Cơ quan chủ trì: Ban Xây dựng Đảng.\n- Cơ quan phối hợp: Văn phòng Đảng uỷ.\n- Thời gian: Quý II/2026.',
    [row],
  ],
  [
    '1. Mở lớp bồi dưỡng cấp uỷ.\n+ Chủ trì: Ban Xây dựng Đảng;\n+ Thời gian hoàn thành: 30/6/2026\n2. Rà soát quy hoạch đất ở.\n+ Chủ trì: Phòng Kinh tế xã;\n+ Thời gian: hằng quý',
    [
      ['Ban Xây dựng Đảng', '', '2026-06-30', 'Mở lớp bồi dưỡng cấp uỷ'],
      ['Phòng Kinh tế xã', '', 'quarter', 'Rà soát quy hoạch đất ở'],
    ],
  ],
  [
    'Nội dung: Mở lớp bồi dưỡng cấp uỷ\nChủ trì: Ban Xây dựng Đảng\nPhối hợp: Văn phòng Đảng uỷ\nThời gian: Quý II/2026\nNội dung: Rà soát quy hoạch đất ở\nChủ trì: Phòng Kinh tế xã\nPhối hợp: Tổ Đo đạc lưu động\nThời gian: Hằng quý',
    [row, ['Phòng Kinh tế xã', 'Tổ Đo đạc lưu động', 'quarter', 'Rà soát quy hoạch đất ở']],
  ],
])('a row of a table told in words: %s', (body, expected) => {
  expect(orders(body)).toEqual(expected);
});

it.each([
  '1. Hội nghị cấp xã\n- Thời gian: ngày 05/3/2026.\n- Chủ trì: Đồng chí Bí thư Đảng uỷ.',
  '1. Yêu cầu chung: Việc sắp xếp phải kịp thời; thời gian: trong năm 2026.',
])('none: %s', (body) => {
  expect(orders(body)).toEqual([]);
});
