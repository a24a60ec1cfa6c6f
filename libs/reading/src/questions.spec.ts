import { describe, expect, it } from '@jest/globals';
import { type Question } from './read-document.js';
import { read } from './read.js';

const document = (body: string, head = 'ĐẢNG ỦY XÃ AN KHÊ\n*\nSố 15-KL/ĐU\nAn Khê, ngày 03 tháng 02 năm 2026\n'): string =>
  `${head}KẾT LUẬN\nvề công tác đất đai\n\nMở đầu.\n\nII. NHIỆM VỤ THỜI GIAN TỚI\n\n${body}\n`;
const asked = (text: string, path: string): Question | undefined => read(text).questions.find((question) => question.path === path);

/** Where the reader hesitates it says between what, and where each stands. */
describe('a question offers what else was seen', () => {
  it.each<[string, string, string, readonly string[]]>([
    ['two numbers in the head', document('Nội dung.', 'Số 15-KL/ĐU\nSố 16-KL/ĐU\n'), 'number', ['16']],
    ['two symbols in the head', document('Nội dung.', 'Số 15-KL/ĐU\nSố 15-TB/ĐU\n'), 'symbol', ['TB/ĐU']],
    ['a type word against the symbol', document('Nội dung.', 'Số 15-TB/ĐU\n'), 'type', ['TB']],
    [
      'two dates in the head',
      document('Nội dung.', 'Số 15-KL/ĐU\nAn Khê, ngày 03 tháng 02 năm 2026\nAn Khê, ngày 05 tháng 02 năm 2026\n'),
      'date',
      ['2026-02-05'],
    ],
    ['no date, but days in the text', document('1. Họp ngày 02/3/2026.', 'Số 15-KL/ĐU\n'), 'date', ['2026-03-02']],
    [
      'which of three bodies issues',
      document('Nội dung.', 'TỈNH ỦY LAM SƠN\nĐẢNG ỦY XÃ AN KHÊ\nBAN XÂY DỰNG ĐẢNG\nSố 15-KL/BXDĐ\n'),
      'issuer',
      ['ĐẢNG ỦY XÃ AN KHÊ', 'TỈNH ỦY LAM SƠN'],
    ],
    [
      'a year that is not printed',
      document('1. Giao Văn phòng Đảng ủy báo cáo trong quý I.'),
      'obligations.0.due',
      ['trong quý I/2027', 'trong quý I/2025'],
    ],
    [
      'a time that may say which',
      document('1. Giao Văn phòng Đảng ủy hoàn thiện dự thảo chương trình công tác tháng 10/2026.'),
      'obligations.0.due',
      ['tháng 10/2026'],
    ],
    [
      'a deadline behind a semicolon',
      document('1. Giao Văn phòng Đảng ủy rà soát hồ sơ; báo cáo kết quả trước ngày 20/11/2026.'),
      'obligations.0.due',
      ['trước ngày 20/11/2026'],
    ],
    [
      'two addresses',
      document('1. Giao Công an xã báo cáo Ủy ban nhân dân xã, trình Ban Thường vụ Đảng ủy xem xét.'),
      'obligations.0.reportTo',
      ['Ban Thường vụ Đảng ủy'],
    ],
    [
      'where the name of the doer ends',
      document('1. Giao Văn phòng Đảng ủy xúc tác việc ký kết.'),
      'obligations.0.lead',
      ['Văn phòng Đảng ủy xúc tác việc', 'Văn phòng Đảng ủy xúc'],
    ],
    [
      'a partner nobody knows',
      document('1. Giao Công an xã phối hợp với Nậm Rốm Xanh tuần tra ban đêm.'),
      'obligations.0.support',
      ['Nậm Rốm'],
    ],
    [
      'a count reached or set',
      'BÁO CÁO\nnăm\n\nMở đầu.\n\nI. KẾT QUẢ\n\nCông tác tuyển quân đạt 100% chỉ tiêu (35 thanh niên).\n',
      'figures.0.target',
      ['35 thanh niên'],
    ],
    [
      'above or below without a number',
      'BÁO CÁO\nnăm\n\nMở đầu.\n\nI. KẾT QUẢ\n\nTỷ lệ dùng nước sạch 91%, cao hơn kế hoạch.\n',
      'figures.0.met',
      ['đạt', 'chưa đạt'],
    ],
    [
      'a recipient of no known kind',
      document('Nội dung.\n\nNơi nhận:\n- Nậm Rốm Xanh,\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Thử'),
      'recipients.0.kind',
      ['nhiều cơ quan hoặc nhiều người', 'một người'],
    ],
  ])('%s', (_, text, path, candidates) => {
    expect(asked(text, path)?.candidates.map((candidate) => candidate.text)).toEqual(candidates);
  });

  it('tells where in the text each alternative stands', () => {
    const text = document('Nội dung.', 'Số 15-KL/ĐU\nSố 15-TB/ĐU\n');
    const [other] = asked(text, 'symbol')?.candidates ?? [];
    expect(text.slice(other?.from, other?.to)).toBe('TB/ĐU');
  });

  it('asks nothing where nothing else was seen', () => {
    const text = document(
      '1. Giao Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng rà soát, báo cáo Đảng ủy trước ngày 20/3/2026.',
    );
    expect(read(text).questions).toEqual([]);
  });
});
