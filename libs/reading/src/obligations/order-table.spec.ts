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
    [
      'a line a cell, as a page is copied: the number of a page between, an empty cell, a task of two lines',
      'TT\nNội dung công việc\nChủ trì\nPhối hợp\nThời gian\n1\nRà soát quy chế\nkhai thác bến\nBan Pháp chế\nVăn phòng Đảng uỷ\nTrước 31/3/2026\n2\nĐánh giá mức độ sẵn sàng\nBan Xây dựng Đảng\n\nHằng quý\n7\n3\nMở lớp bồi dưỡng kỹ năng số\nBan Tổ chức - Nhân sự\nĐoàn Thanh niên xã\nTháng 5/2026\nCác chi bộ thực hiện nghiêm Chương trình này.',
      [
        ['Ban Pháp chế', 'Văn phòng Đảng uỷ', '2026-03-31', 'Rà soát quy chế khai thác bến'],
        ['Ban Xây dựng Đảng', '', 'quarter', 'Đánh giá mức độ sẵn sàng'],
        ['Ban Tổ chức - Nhân sự', 'Đoàn Thanh niên xã', '2026-M5', 'Mở lớp bồi dưỡng kỹ năng số'],
        ['Các chi bộ', '', '', 'thực hiện nghiêm Chương trình này'],
      ],
    ],
    [
      'a line a cell without a column of time',
      'STT\nNhiệm vụ\nĐơn vị thực hiện\n1\nLập danh sách đảng viên mới\nCác chi bộ\n2\nTổng hợp danh sách\nBan Xây dựng Đảng',
      [
        ['Các chi bộ', '', '', 'Lập danh sách đảng viên mới'],
        ['Ban Xây dựng Đảng', '', '', 'Tổng hợp danh sách'],
      ],
    ],
  ])('%s', (_, body, expected) => {
    expect(rows(body)).toEqual(expected);
  });

  it.each([
    ['a table of figures', 'TT\tChỉ tiêu\tKế hoạch\tKết quả\n1\tKết nạp đảng viên\t20\t21'],
    ['a table of figures, a line a cell', 'TT\nChỉ tiêu\nKế hoạch\nKết quả\n1\nKết nạp đảng viên\n20\n21'],
    ['columns of persons', 'TT\tHọ và tên\tChức vụ\tGhi chú\n1\tLý Văn Thử\tBí thư\tTrưởng đoàn'],
  ])('none in %s', (_, body) => {
    expect(rows(body)).toEqual([]);
  });
});
