import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

const plan = (body: string): string =>
  `Số 5-KH/ĐU\nSông Trầm, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH\nvề công tác đất đai\n\nMở đầu.\n\nI. TỔ CHỨC THỰC HIỆN\n\n${body}\n`;
const duties = (text: string): (string | number)[][] =>
  read(text).obligations.map(({ lead, support, reportTo, due }) => [
    lead.join(' + '),
    support.join(' + '),
    reportTo ?? '',
    due.map((one) => ('date' in one ? one.date : 'period' in one ? one.period : 'every' in one ? one.every : 'vague')).join(' '),
  ]);

describe('who must do what by when', () => {
  it.each([
    [
      'joint leads',
      'UBND xã, UB MTTQ Việt Nam xã và các tổ chức chính trị - xã hội vận động Nhân dân.',
      [['UBND xã + UB MTTQ Việt Nam xã + các tổ chức chính trị - xã hội', '', '', '']],
    ],
    [
      'a unit with a name of its own',
      '1. Phòng Kinh tế, Hạ tầng và Đô thị chủ trì rà soát trong tháng 4/2026.',
      [['Phòng Kinh tế, Hạ tầng và Đô thị', '', '', '2026-M4']],
    ],
    [
      'a school',
      '1. Giao Chi bộ Trường Tiểu học Tân An báo cáo Đảng ủy trước ngày 10/3.',
      [['Chi bộ Trường Tiểu học Tân An', '', 'Đảng ủy', '2026-03-10']],
    ],
    [
      'what is said of a group',
      '1. Các chi bộ chưa nộp đủ hồ sơ (có danh sách kèm theo) nộp phần còn thiếu trước 20/3/2026.',
      [['Các chi bộ chưa nộp đủ hồ sơ', '', '', '2026-03-20']],
    ],
    ['a time before the doer', 'Trong quý II/2026, Đoàn giám sát làm việc với từng chi bộ.', [['Đoàn giám sát', '', '', '2026-Q2']]],
    ['a time between doer and task', 'Các chi bộ trước ngày 20/4/2026 hoàn thành việc rà soát.', [['Các chi bộ', '', '', '2026-04-20']]],
    [
      'tasks with deadlines of their own',
      '1. Văn phòng Đảng ủy tham mưu sơ kết vào năm 2028, tham mưu tổng kết vào năm 2030.',
      [
        ['Văn phòng Đảng ủy', '', '', '2028-Y'],
        ['Văn phòng Đảng ủy', '', '', '2030-Y'],
      ],
    ],
    [
      'another doer behind a semicolon',
      '1. Giao Phòng Nghiệp vụ II tham mưu quy trình; Phòng Tổng hợp đôn đốc, hằng quý báo cáo Thường trực Đảng ủy.',
      [
        ['Phòng Nghiệp vụ II', '', '', ''],
        ['Phòng Tổng hợp', '', 'Thường trực Đảng ủy', 'quarter'],
      ],
    ],
    [
      'a numbered list in one paragraph',
      '- Giao Văn phòng Đảng ủy: (1) Rà soát hồ sơ trước ngày 10/3/2026; (2) Báo cáo Thường trực Đảng ủy trong quý II/2026.',
      [
        ['Văn phòng Đảng ủy', '', '', '2026-03-10'],
        ['Văn phòng Đảng ủy', '', 'Thường trực Đảng ủy', '2026-Q2'],
      ],
    ],
    [
      'a list counted in words',
      '- Giao Ban Xây dựng Đảng: Một là, rà soát quy hoạch; hai là, xây dựng kế hoạch trong tháng 5/2026.',
      [
        ['Ban Xây dựng Đảng', '', '', ''],
        ['Ban Xây dựng Đảng', '', '', '2026-M5'],
      ],
    ],
    [
      'a heading that names whose tasks follow',
      '1. Nhiệm vụ của Tổ rà soát hồ sơ\n\na) Thống kê hồ sơ trước ngày 10/3/2026.\n\nb) Giữ an toàn tài liệu.',
      [
        ['Tổ rà soát hồ sơ', '', '', '2026-03-10'],
        ['Tổ rà soát hồ sơ', '', '', ''],
      ],
    ],
    ['what is said of a doer', '1. Văn phòng Đảng ủy\n\na) Văn phòng Đảng ủy được cung cấp thông tin.', []],
    ['what is concluded, not ordered', 'Đồng chí Bí thư Đảng ủy phát biểu, kết luận như sau:\n\n1. Tiếp tục tuyên truyền.', []],
    ['the end of a mandate', '- Đoàn kiểm tra số 3 kết thúc nhiệm vụ kể từ ngày ký.', []],
    [
      'names of boards in small letters',
      '- Giao Chi đoàn thanh niên phối hợp với Ban điều hành khu phố trồng cây trong tháng 9/2026.',
      [['Chi đoàn thanh niên', 'Ban điều hành khu phố', '', '2026-M9']],
    ],
    [
      'a doer before a small letter',
      '- Ban Xây dựng Đảng: phối hợp với Công an xã xác minh hồ sơ.',
      [['Ban Xây dựng Đảng', 'Công an xã', '', '']],
    ],
    [
      'brackets without Giao',
      '1. Sơ kết công tác (Văn phòng Đảng ủy chủ trì, phối hợp với Ủy ban Kiểm tra; tháng 6/2026).',
      [['Văn phòng Đảng ủy', 'Ủy ban Kiểm tra', '', '2026-M6']],
    ],
    [
      'twice a year',
      '1. Công an xã kiểm tra an toàn 6 tháng một lần; 6 tháng và cuối năm 2026 báo cáo Đảng ủy.',
      [
        ['Công an xã', '', '', 'half-year'],
        ['Công an xã', '', 'Đảng ủy', '2026-H1 2026-Y'],
      ],
    ],
    ['a year that is not printed', '1. Văn phòng Đảng ủy báo cáo kết quả trong quý I.', [['Văn phòng Đảng ủy', '', '', '2026-Q1']]],
  ])('%s', (_, text, expected) => {
    expect(duties(plan(text))).toEqual(expected);
  });

  it.each([
    ['a sentence that only announces', 'Ban Thường vụ Đảng ủy ban hành kế hoạch như sau:'],
    ['a member of a list', '1. Đồng chí Lê Văn Thử, chuyên viên Phòng Kinh tế - Thành viên;'],
    ['wording for another text', '1. Tại mục 2: đề nghị bổ sung nội dung phân công.'],
  ])('counts no %s', (_, text) => {
    expect(duties(plan(text))).toEqual([]);
  });

  it('gives the duties under an article to the body it names', () => {
    const text =
      'QUY CHẾ\nphối hợp\n\nĐiều 4. Trách nhiệm của Ủy ban nhân dân xã\n1. Gửi dự thảo về Văn phòng Đảng ủy trước ngày 15 tháng 11 hằng năm.\n';
    expect(duties(text)).toEqual([['Ủy ban nhân dân xã', '', 'Văn phòng Đảng ủy', 'year']]);
  });

  it('hears no order in what was said at a meeting, but in what its chair concludes', () => {
    const text =
      'BIÊN BẢN\nhọp chi ủy\n\nI. Ý kiến thảo luận\n- Đ/c Phạm Thử: đề nghị chi ủy quan tâm.\n\nII. Kết luận của chủ trì\n1. Giao chi ủy chuẩn bị nội dung trước ngày 20/5/2026.\n';
    expect(duties(text)).toEqual([['chi ủy', '', '', '2026-05-20']]);
  });
});

describe('numbers reached against numbers set', () => {
  it.each([
    ['Tỷ lệ che phủ rừng là 64,2%, chưa đạt mức 65% đề ra tại Kế hoạch năm.', '64,2%', '65%', false],
    ['Tỷ lệ hộ nghèo còn 5,12% (Nghị quyết đại hội đề ra dưới 6%).', '5,12%', 'dưới 6%', true],
    ['Tạo việc làm cho 1.240 lượt người, đạt và vượt chỉ tiêu được giao 1.200 lượt người.', '1.240 lượt người', '1.200 lượt người', true],
    ['Tỷ lệ qua đào tạo đạt 58,3%, thấp hơn 1,7 điểm phần trăm so với chỉ tiêu 60%.', '58,3%', '60%', false],
    ['Thu ngân sách đạt 7,9 tỷ đồng/dự toán 14,2 tỷ đồng.', '7,9 tỷ đồng', '14,2 tỷ đồng', false],
    ['Kết nạp 19 đảng viên trên chỉ tiêu 22 đảng viên.', '19 đảng viên', '22 đảng viên', false],
    ['Tỷ lệ cài đặt sổ tay là 76%, vượt 6% so với chỉ tiêu Đại hội (70%).', '76%', '70%', true],
    ['Tỷ lệ tiêm chủng đạt 96,4% so với chỉ tiêu 95%.', '96,4%', '95%', true],
    ['So với kế hoạch đề ra, việc số hóa hồ sơ chỉ đạt 45%.', '45%', null, false],
  ])('%s', (text, actual, target, met) => {
    const figures = read(`BÁO CÁO\nnăm 2026\n\nMở đầu.\n\nI. KẾT QUẢ\n\n${text}\n`).figures;
    expect(figures.map((figure) => [figure.actual, figure.target, figure.met])).toEqual([[actual, target, met]]);
  });

  it.each(['Có 7/9 chỉ tiêu đạt và vượt kế hoạch.', 'Sản lượng bằng 102% so với cùng kỳ.', 'Phấn đấu đạt 100% kế hoạch.'])(
    'leaves out: %s',
    (text) => {
      expect(read(`BÁO CÁO\nnăm 2026\n\nMở đầu.\n\nI. KẾT QUẢ\n\n${text}\n`).figures).toEqual([]);
    },
  );
});

describe('damage', () => {
  it('parts capitals that lost their space, and leaves abbreviations and foreign names whole', () => {
    const text = 'ĐẢNG BỘTỈNH LAM SƠN\nĐẢNG UỶXÃ AN KHÊ\n*\nSố 9-TB/ĐU\nTHÔNG BÁO\nvề việc UBMTTQVN và Y Bhăm Niê\n';
    expect(read(text)).toMatchObject({
      superior: 'ĐẢNG BỘ TỈNH LAM SƠN',
      issuer: 'ĐẢNG UỶ XÃ AN KHÊ',
      title: 'về việc UBMTTQVN và Y Bhăm Niê',
    });
  });

  it('reads a head drawn as a table, and one printed in one line', () => {
    const bars =
      '| ĐẢNG BỘ TỈNH LAM SƠN | ĐẢNG CỘNG SẢN VIỆT NAM |\n| BAN TỔ CHỨC | |\n| Số 9-HD/BTC | Lam Sơn, ngày 17 tháng 10 năm 2026 |\nHƯỚNG DẪN\nhồ sơ\n';
    expect(read(bars)).toMatchObject({ issuer: 'BAN TỔ CHỨC', number: 9, symbol: 'HD/BTC', place: 'Lam Sơn', date: '2026-10-17' });
    const line = 'TỈNH UỶ LAM SƠN ĐẢNG CỘNG SẢN VIỆT NAM\n* Lam Sơn, ngày 9/9/2026\nSố 3-TB/TU\nTHÔNG BÁO\nkết luận\n';
    expect(read(line)).toMatchObject({ issuer: 'TỈNH UỶ LAM SƠN', number: 3, date: '2026-09-09' });
  });

  it('is not led astray by the outline behind a letter', () => {
    const text =
      'Số 4-CV/VPTU\nV/v báo cáo\nKính gửi: Các đảng ủy\nĐề nghị gửi báo cáo.\nNơi nhận:\n- Lưu VT.\nĐỀ CƯƠNG\nBÁO CÁO\nI. Tình hình\n';
    expect(read(text)).toMatchObject({ type: 'CV', title: 'V/v báo cáo' });
  });

  it('knows recipients whose heading is lost by the file they end with, a colon behind its word or not', () => {
    const listed = (file: string): string =>
      `THÔNG BÁO\nkết luận\n\nNội dung.\n- Thường trực Tỉnh ủy,\n${file}\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Thử\n`;
    for (const file of ['- Lưu VT.', '- Lưu: VT.'])
      expect(read(listed(file)).recipients.map(({ kind }) => kind)).toEqual(['unit', 'archive']);
  });

  it('parts recipients that stand in one line', () => {
    const text =
      'THÔNG BÁO\nkết luận\n\nNội dung.\nNơi nhận:\n- Thường trực Tỉnh ủy (b/c); - Như Điều 3; - Lưu VT.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Thử\n';
    expect(read(text).recipients.map(({ line, kind }) => [line, kind])).toEqual([
      ['Thường trực Tỉnh ủy', 'unit'],
      ['Như Điều 3', 'pointer'],
      ['Lưu VT', 'archive'],
    ]);
  });
});
