import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const rows = (body: string): unknown =>
  read(
    `Số 5-CTr/ĐU\nNà Lầu, ngày 03 tháng 02 năm 2026\nCHƯƠNG TRÌNH\ncông tác năm 2026\n\nMở đầu.\n\nI. NỘI DUNG\n\n${body}\n\nNơi nhận:\n- Lưu VT.\n`,
  ).obligations.map(({ lead, support, due, task }) => [
    lead.join(' + '),
    support.join(' + '),
    due.map((one) => ('date' in one ? one.date : 'period' in one ? one.period : 'every' in one ? one.every : 'vague')).join(' '),
    task,
  ]);

describe('orders in the rows of a table', () => {
  it.each([
    [
      'cells parted by tabs, as out of a Word file',
      'TT\tNội dung\tCơ quan chủ trì\tCơ quan phối hợp\tThời gian\n1\tMở lớp bồi dưỡng cấp uỷ\tBan Xây dựng Đảng\tVăn phòng Đảng uỷ\tQuý II/2026\n2\tSơ kết công tác\tVăn phòng Đảng uỷ\tCác chi bộ\t15/7/2026',
      [
        ['Ban Xây dựng Đảng', 'Văn phòng Đảng uỷ', '2026-Q2', 'Mở lớp bồi dưỡng cấp uỷ'],
        ['Văn phòng Đảng uỷ', 'Các chi bộ', '2026-07-15', 'Sơ kết công tác'],
      ],
    ],
    [
      'bars, and an empty cell of partners',
      '| STT | Nhiệm vụ | Đơn vị thực hiện | Phối hợp | Thời hạn |\n| 1 | Lập danh sách đảng viên mới | Các chi bộ | | Tháng 3/2026 |',
      [['Các chi bộ', '', '2026-M3', 'Lập danh sách đảng viên mới']],
    ],
    [
      'no numbers, a body nobody knows, a rhythm',
      'Nội dung công việc    Phân công    Tiến độ\nTuần tra ven hồ    Tổ tự quản Bến Đá    Hằng tháng',
      [['Tổ tự quản Bến Đá', '', 'month', 'Tuần tra ven hồ']],
    ],
  ])('%s', (_, body, expected) => {
    expect(rows(body)).toEqual(expected);
  });

  it.each([
    ['a table of figures', 'TT\tChỉ tiêu\tKế hoạch\tKết quả\n1\tKết nạp đảng viên\t20\t21'],
    ['columns of persons', 'TT\tHọ và tên\tChức vụ\tGhi chú\n1\tLý Văn Thử\tBí thư\tTrưởng đoàn'],
  ])('none in %s', (_, body) => {
    expect(rows(body)).toEqual([]);
  });
});
