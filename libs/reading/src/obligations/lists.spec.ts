import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const HEAD =
  'ĐẢNG BỘ TỈNH LAM SƠN\nĐẢNG UỶ XÃ NÀ LẦU\n*\nSố 5-KH/ĐU\nNà Lầu, ngày 03 tháng 02 năm 2026\nKẾ HOẠCH\nvề công tác đất đai\n\nMở đầu.\n\nI. TỔ CHỨC THỰC HIỆN\n\n';
const orders = (body: string): string[] =>
  read(`${HEAD}${body}\n`).obligations.map(({ lead, reportTo, due }) =>
    [
      lead.join(' + '),
      ...(reportTo === null ? [] : [`→ ${reportTo}`]),
      ...due.map((one) => ('date' in one ? one.date : 'period' in one ? one.period : 'every' in one ? one.every : 'vague')),
    ].join(' '),
  );

describe('the bare name of a doer above its items', () => {
  it.each([
    [
      'a) Văn phòng Đảng uỷ\n- Vận hành phần mềm.\n- Lưu trữ hồ sơ.\nb) Ban Xây dựng Đảng\n- Mở lớp trong quý II/2026.',
      ['Văn phòng Đảng uỷ', 'Văn phòng Đảng uỷ', 'Ban Xây dựng Đảng 2026-Q2'],
    ],
    ['- Công an xã\n+ Tuần tra ban đêm.\n- Trạm Y tế xã\n+ Tiêm phòng trước ngày 10/5/2026.', ['Công an xã', 'Trạm Y tế xã 2026-05-10']],
    ['* Hội Nông dân xã\n- Ra quân vệ sinh.', ['Hội Nông dân xã']],
    ['Đoàn Thanh niên xã\n- Ra quân vệ sinh.\n- Duy trì tuyến đường.', ['Đoàn Thanh niên xã', 'Đoàn Thanh niên xã']],
    ['1.1. Phòng Kinh tế\n- Rà soát quy hoạch.', ['Phòng Kinh tế']],
  ])('%s', (body, expected) => {
    expect(orders(body)).toEqual(expected);
  });

  it('is none where no item follows, or where it is one of several names', () => {
    expect(orders('- Văn phòng Đảng uỷ\n- Công an xã\n- Trạm Y tế xã')).toEqual([]);
  });
});

describe('one order, several deadlines', () => {
  it.each([
    [
      '1. Giao Công an xã lập phương án trước ngày 15/4/2026 và báo cáo Đảng uỷ chậm nhất ngày 30/6/2026.',
      ['Công an xã 2026-04-15', 'Công an xã → Đảng uỷ 2026-06-30'],
    ],
    [
      '1. Giao Văn phòng Đảng uỷ tham mưu sơ kết trong tháng 6/2026 và tổng kết trong tháng 12/2026.',
      ['Văn phòng Đảng uỷ 2026-M6', 'Văn phòng Đảng uỷ 2026-M12'],
    ],
    [
      '1. Giao Công an xã tổng kiểm tra trong quý II/2026 và hằng tháng báo cáo Đảng uỷ.',
      ['Công an xã 2026-Q2', 'Công an xã → Đảng uỷ month'],
    ],
    [
      'c) Công an xã: Rà soát hồ sơ, xong trong tháng 4/2026; báo cáo Đảng uỷ trước ngày 30/6/2026.',
      ['Công an xã 2026-M4', 'Công an xã → Đảng uỷ 2026-06-30'],
    ],
    [
      '1. Các chi bộ kiểm điểm trong tháng 4/2026. Riêng chi bộ các thôn ven hồ lập phương án trong tháng 5/2026.',
      ['Các chi bộ 2026-M4', 'chi bộ các thôn ven hồ 2026-M5'],
    ],
    [
      '1. Các chi bộ báo cáo trước ngày 10/4/2026; riêng Chi bộ Công an, Chi bộ Quân sự nộp trước ngày 05/4/2026.',
      ['Các chi bộ 2026-04-10', 'Chi bộ Công an + Chi bộ Quân sự 2026-04-05'],
    ],
  ])('%s', (body, expected) => {
    expect(orders(body)).toEqual(expected);
  });

  it('quotes a run-in task from its doer on', () => {
    const [first] = read(
      `${HEAD}c) Công an xã: Rà soát hồ sơ, xong trong tháng 4/2026; báo cáo Đảng uỷ trước ngày 30/6/2026.\n`,
    ).obligations;
    expect(first?.quote).toBe('Công an xã: Rà soát hồ sơ, xong trong tháng 4/2026');
  });
});

describe('a deadline in a sentence of its own', () => {
  const lists = '1. Văn phòng Đảng uỷ\n- Lập danh sách.\n2. Công an xã\n- Tuần tra ban đêm.\n3. Giao Trạm Y tế xã tiêm phòng.\n';
  it.each([
    [
      'Các nhiệm vụ giao Công an xã hoàn thành trước ngày 31/8/2026.',
      ['Văn phòng Đảng uỷ', 'Công an xã 2026-08-31', 'Trạm Y tế xã'],
      lists.replace(/3.*\n/, '') + '#',
    ],
    [
      'Kết quả thực hiện các nhiệm vụ nêu trên báo cáo Thường trực Đảng uỷ trước ngày 30/6/2026.',
      ['Văn phòng Đảng uỷ', 'Công an xã', 'Trạm Y tế xã'].map((name) => `${name} → Thường trực Đảng uỷ 2026-06-30`),
      lists,
    ],
    [
      'Các nội dung trên hoàn thành trong quý III/2026.',
      ['Văn phòng Đảng uỷ 2026-Q3', 'Công an xã 2026-Q3', 'Trạm Y tế xã 2026-Q3'],
      lists,
    ],
  ])('%s', (sentence, expected, before) => {
    const text = before.endsWith('#') ? `${before.slice(0, -1)}${sentence}\n3. Giao Trạm Y tế xã tiêm phòng.` : `${before}${sentence}`;
    expect(orders(text)).toEqual(expected);
  });
});

describe('what belongs to the name of a doer', () => {
  it.each([
    ['1. Phân công đồng chí Phó Chủ tịch phụ trách hậu cần.', ['đồng chí Phó Chủ tịch']],
    ['1. Đồng chí Đảng uỷ viên phụ trách địa bàn dự sinh hoạt với chi bộ.', ['Đồng chí Đảng uỷ viên phụ trách địa bàn']],
    ['1. Các đảng uỷ có nhiệm vụ chậm tiến độ (danh mục kèm theo) kiểm điểm trách nhiệm.', ['Các đảng uỷ có nhiệm vụ chậm tiến độ']],
    ['1. Các phòng có nhiệm vụ tổng hợp số liệu.', ['Các phòng']],
    ['1. Trưởng các trạm cấp nước phải kiểm tra bể.', ['Trưởng các trạm cấp nước']],
    ['1. Cơ quan phối hợp phải cử đầu mối.', ['Cơ quan phối hợp']],
  ])('%s', (body, expected) => {
    expect(orders(body)).toEqual(expected);
  });
});

it.each([
  ['1. Đề nghị Tỉnh uỷ xem xét, hỗ trợ kinh phí sửa chữa trụ sở.', []],
  ['1. Đề nghị Ban Thường vụ Tỉnh uỷ quan tâm bố trí biên chế.', []],
  ['1. Đề nghị Trạm Y tế xã quan tâm bố trí giường bệnh.', ['Trạm Y tế xã']],
])('asks upward: %s', (body, expected) => {
  expect(orders(body)).toEqual(expected);
});

describe('an order in other words', () => {
  it.each([
    ['Thống nhất giao Công an xã lập phương án trước ngày 10/4/2026.', ['Công an xã 2026-04-10']],
    ['Ban Thường vụ Đảng uỷ đồng ý giao Trạm Y tế xã mở lớp sơ cứu.', ['Trạm Y tế xã']],
    ['Thống nhất phân công đồng chí Lý Văn Thử theo dõi thôn Nà Tấu.', ['đồng chí Lý Văn Thử']],
    ['Nhiệm vụ này giao Văn phòng Đảng uỷ tham mưu, hoàn thành trong quý II/2026.', ['Văn phòng Đảng uỷ 2026-Q2']],
    ['Việc tổng hợp số liệu do Ban Xây dựng Đảng thực hiện, xong trước ngày 20/4/2026.', ['Ban Xây dựng Đảng 2026-04-20']],
    ['Văn phòng Đảng uỷ là đầu mối tổng hợp, báo cáo Thường trực Đảng uỷ hằng quý.', ['Văn phòng Đảng uỷ → Thường trực Đảng uỷ quarter']],
    ['- Tháng 3: Văn phòng Đảng uỷ tham mưu ban hành chương trình.', ['Văn phòng Đảng uỷ 2026-M3']],
    ['Các chi bộ gửi báo cáo về Ban Xây dựng Đảng để tổng hợp.', ['Các chi bộ → Ban Xây dựng Đảng']],
  ])('%s', (body, expected) => {
    expect(orders(`${body}\nHết.`)).toEqual(expected);
  });

  it.each([
    'Việc giao đất do cơ quan có thẩm quyền quyết định.',
    'Nhiệm vụ được giao phải rõ thời hạn.',
    'Các nhiệm vụ giao Công an xã hoàn thành trước ngày 31/8/2026.',
    'Thống nhất nội dung tờ trình của Uỷ ban nhân dân xã.',
    'Kinh phí do ngân sách xã bảo đảm.',
  ])('none: %s', (body) => {
    expect(orders(`${body}\nHết.`)).toEqual([]);
  });
});

describe('whose tasks a heading leaves to its items', () => {
  const told = (text: string): string[] => read(text).obligations.map(({ lead }) => lead.join(' + '));

  it('in a report, of the part that says who carries out what is ahead only', () => {
    const parts = '1. Văn phòng Đảng uỷ rà soát hồ sơ đất đai.\n\n2. Kinh phí lấy từ ngân sách xã.\n';
    const report = (heading: string): string => `BÁO CÁO\nnăm 2026\n\nMở đầu.\n\nI. KẾT QUẢ\n\n1. Ổn định.\n\nII. ${heading}\n\n${parts}`;
    expect(told(report('TỔ CHỨC THỰC HIỆN'))).toEqual(['Văn phòng Đảng uỷ']);
    expect(told(report('NHIỆM VỤ ĐÃ LÀM'))).toEqual([]);
  });

  it('of an order to the body concluded on, each item', () => {
    const conclusion = (lead: string): string =>
      `KẾT LUẬN\nkiểm tra đối với Đảng uỷ xã Nà Lầu\n\nMở đầu.\n\nII. YÊU CẦU\n\n1. ${lead}:\n\n- Rà soát hồ sơ đất đai.\n\n- Thu hồi tiền chi sai.\n`;
    expect(told(conclusion('Giao Đảng uỷ xã Nà Lầu'))).toEqual(['Đảng uỷ xã Nà Lầu', 'Đảng uỷ xã Nà Lầu']);
    expect(told(conclusion('Đảng uỷ xã Nà Lầu'))).toEqual([]);
  });

  it('and a sentence below that times what is not done yet', () => {
    expect(
      orders(
        'a) Văn phòng Đảng uỷ\n- Rà soát hồ sơ.\n- Lập danh sách.\n\nCác nội dung chưa thực hiện nêu trên hoàn thành trước ngày 20/5/2026.',
      ),
    ).toEqual(['Văn phòng Đảng uỷ 2026-05-20', 'Văn phòng Đảng uỷ 2026-05-20']);
  });
});
