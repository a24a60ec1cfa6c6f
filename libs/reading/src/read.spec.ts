import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { read } from './read.js';

const fixture = (name: string): string => readFileSync(join(import.meta.dirname, '../../../test/fixtures/reading', `${name}.txt`), 'utf8');
const sections = (text: string): string[] => read(text).sections.map(({ level, label, heading }) => `${level} ${label} ${heading}`);
const duties = (text: string) => read(text).obligations.map(({ lead, support, reportTo, due }) => ({ lead, support, reportTo, due }));

describe('a decision in articles, heads in two columns', () => {
  const text = fixture('quyet-dinh-dieu');

  it('sorts the columns of the head', () => {
    expect(read(text)).toMatchObject({
      type: 'QĐ',
      number: 7,
      symbol: 'QĐ/ĐU',
      issuer: 'ĐẢNG ỦY XÃ AN KHÊ',
      superior: 'ĐẢNG BỘ TỈNH LAM SƠN',
      place: 'An Khê',
      date: '2027-01-08',
      meeting: null,
      title: 'về việc thành lập Đoàn kiểm tra việc lãnh đạo công tác quản lý đất đai tại Chi bộ thôn Đồng Mận',
      signature: { capacity: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ', position: 'BÍ THƯ', name: 'Hoàng Đình Ví' },
    });
  });

  it('always counts an article as a section, and no list of persons', () => {
    expect(sections(text)).toEqual([
      '1 Điều 1 Thành lập Đoàn kiểm tra gồm các đồng chí sau',
      '1 Điều 2 Nhiệm vụ của Đoàn',
      expect.stringMatching(/^1 Điều 3 Văn phòng Đảng ủy/),
    ]);
  });

  it('takes the printed word for the type of a reference, and each date for the reference it follows', () => {
    expect(read(text).references.map(({ type, number, symbol, date }) => [type, number, symbol, date])).toEqual([
      ['QyĐ', 296, 'QĐ/TW', '2025-05-30'],
      ['CTr', 3, 'CTr/ĐU', '2026-12-22'],
    ]);
  });

  it('finds who must do what, the closing article too', () => {
    expect(duties(text)).toEqual([
      { lead: ['Đoàn kiểm tra'], support: [], reportTo: 'Ban Thường vụ Đảng ủy', due: [{ kind: 'date', date: '2027-03-15' }] },
      {
        lead: ['Văn phòng Đảng ủy', 'Ủy ban Kiểm tra Đảng ủy', 'Chi bộ thôn Đồng Mận', 'các đồng chí có tên tại Điều 1'],
        support: [],
        reportTo: null,
        due: [],
      },
    ]);
  });

  it('reads the left column of the foot only', () => {
    expect(read(text).recipients.map(({ line, kind, tag }) => [line, kind, tag])).toEqual([
      ['Ủy ban Kiểm tra Tỉnh ủy', 'unit', 'để b/c'],
      ['Như Điều 3', 'pointer', null],
      ['Lưu VPĐU', 'archive', null],
    ]);
  });
});

describe('a plan with lists under doers and an annex', () => {
  const text = fixture('ke-hoach-phu-luc');

  it('gives each item to the doer its heading names', () => {
    expect(duties(text)).toEqual([
      { lead: ['Phòng Tổ chức đảng, đảng viên'], support: ['Văn phòng Ban'], reportTo: null, due: [{ kind: 'date', date: '2027-04-30' }] },
      {
        lead: ['Phòng Tổ chức đảng, đảng viên'],
        support: [],
        reportTo: 'lãnh đạo Ban',
        due: [{ kind: 'recurring', every: 'quarter' }],
      },
      {
        lead: ['Các đảng ủy trực thuộc Tỉnh ủy'],
        support: [],
        reportTo: 'Ban Tổ chức Tỉnh ủy',
        due: [{ kind: 'date', date: '2027-03-31' }],
      },
      {
        lead: ['Các đảng ủy trực thuộc Tỉnh ủy'],
        support: [],
        reportTo: 'Ban Tổ chức Tỉnh ủy',
        due: [
          { kind: 'period', period: '2027-H1' },
          { kind: 'period', period: '2027-Y' },
        ],
      },
      {
        lead: ['Trường Chính trị tỉnh'],
        support: ['Phòng Tổ chức đảng, đảng viên'],
        reportTo: null,
        due: [{ kind: 'period', period: '2027-M9' }],
      },
      { lead: ['các cấp ủy'], support: [], reportTo: null, due: [] },
    ]);
  });

  it('reads the first document only', () => {
    const { recipients, signature, references } = read(text);
    expect(recipients).toHaveLength(5);
    expect(signature).toMatchObject({ capacity: 'K/T', onBehalfOf: 'TRƯỞNG BAN', position: 'PHÓ TRƯỞNG BAN', name: 'Đỗ Thị Gương' });
    expect(references.map((reference) => reference.number)).toEqual([9]);
  });
});

describe('a notice of a sitting', () => {
  const text = fixture('thong-bao-cuoc-hop');

  it('knows the sitting and its day, not the conference it prepares', () => {
    expect(read(text)).toMatchObject({
      type: 'TB',
      meeting: { body: 'Thường trực Tỉnh ủy', ordinal: null, term: null, date: '2026-10-30' },
    });
  });

  it('splits a sentence that orders different doers', () => {
    expect(duties(text).map(({ lead, due }) => [lead[0], due[0] ?? null])).toEqual([
      ['Văn phòng Tỉnh ủy', { kind: 'date', date: '2026-11-10' }],
      ['Đảng ủy Ủy ban nhân dân tỉnh', { kind: 'date', date: '2026-11-08' }],
      ['Ban Nội chính Tỉnh ủy', { kind: 'date', date: '2026-11-09' }],
      ['đồng chí Phó Bí thư Thường trực Tỉnh ủy', null],
      ['các cơ quan, đơn vị liên quan', null],
    ]);
  });
});

describe('the conclusion of a conference', () => {
  const text = fixture('ket-luan-hoi-nghi');

  it('reads ordinal and term in words and numerals', () => {
    expect(read(text).meeting).toMatchObject({ body: 'BAN CHẤP HÀNH ĐẢNG BỘ TỈNH', ordinal: 5, term: 'II', date: '2027-07-13' });
  });

  it('nests parts, numerals and numbers', () => {
    expect(sections(text)).toEqual([
      '1 Phần thứ nhất TÌNH HÌNH 6 THÁNG ĐẦU NĂM',
      '1 Phần thứ hai NHIỆM VỤ TRỌNG TÂM 6 THÁNG CUỐI NĂM',
      '2 I Về phát triển kinh tế',
      '2 II Về xây dựng Đảng',
      '3 1 Ban Tổ chức Tỉnh ủy',
    ]);
  });

  it('does not judge a part-year figure that the text leaves open', () => {
    expect(read(text).figures.map(({ actual, target, met }) => [actual, target, met])).toEqual([
      ['8,1%', '8,5% trở lên', null],
      ['38,6%', null, null],
    ]);
  });
});

describe('a letter, a report and a submission', () => {
  it('knows a công văn by its symbol and Kính gửi', () => {
    const letter = read(fixture('cong-van'));
    expect(letter).toMatchObject({ type: 'CV', number: 61, title: 'V/v báo cáo kết quả khắc phục sau kiểm tra năm 2026' });
    expect(letter.recipients[0]).toMatchObject({ line: 'Ban Thường vụ các đảng ủy xã, phường', kind: 'group', tag: 'kính gửi' });
    expect(letter.obligations[0]).toMatchObject({
      lead: ['Ban Thường vụ các đảng ủy xã, phường'],
      reportTo: 'Ủy ban Kiểm tra Tỉnh ủy',
      due: [{ kind: 'date', date: '2027-06-15' }],
    });
  });

  it('counts figures set against a target, and neither growth nor counts of targets', () => {
    const report = read(fixture('bao-cao-6-thang'));
    expect(report.figures.map(({ actual, target, met }) => [actual, target, met])).toEqual([
      ['53,5%', null, null],
      ['47%', null, null],
      ['70%', null, null],
      ['100%', '98%', true],
    ]);
    expect(report.obligations).toEqual([]);
    expect(report.signature?.name).toBe('VŨ NGỌC MẪU');
  });

  it('takes the day of the electronic signature where the day is blank, and no request upward for an order', () => {
    expect(read(fixture('to-trinh'))).toMatchObject({ type: 'TTr', number: null, symbol: 'TTr/CB', date: '2027-04-28', obligations: [] });
  });
});

describe('damage', () => {
  it('joins letter-spaced runs and parts glued words', () => {
    const text =
      'ĐẢNG ỦY XÃ AN KHÊ\n*\nSố 9-TB/ĐU\nTHÔNG BÁO\nvềviệc t ự k i ể m t r a\n-----\nĐảng ủy xã giaoVăn phòng Đảng uỷ thực hiện nhiệm vụtheo Nghịquyết số12-NQ/TU, ngày 01/02/2027.\n';
    const { title, references } = read(text);
    expect(title).toBe('về việc tự kiểm tra');
    expect(references).toMatchObject([{ type: 'NQ', number: 12, symbol: 'NQ/TU', date: '2027-02-01' }]);
  });

  it('a title and a cited number that a line breaks go on in the next', () => {
    const { title, references } = read(
      'ĐẢNG ỦY XÃ LA PHÙ\nSố 7-BC/ĐU\nBÁO CÁO\nkết quả 9 tháng, nhiệm vụ trọng tâm\n3 tháng cuối năm 2026\n-----\nThực hiện Kế hoạch số 77-\nKH/TU ngày 15/02/2026 của Ban Thường vụ Tỉnh ủy, Đảng ủy báo cáo như sau:\nI. KẾT QUẢ\n1. Đạt kết quả tốt.\n',
    );
    expect(title).toBe('kết quả 9 tháng, nhiệm vụ trọng tâm 3 tháng cuối năm 2026');
    expect(references).toMatchObject([{ type: 'KH', number: 77, symbol: 'KH/TU', date: '2026-02-15' }]);
  });

  it('leaves a lost head unknown', () => {
    expect(read('BÁO CÁO\nkết quả tự kiểm tra\n\nĐảng ủy xã An Khê báo cáo như sau.\n')).toMatchObject({
      type: 'BC',
      issuer: null,
      superior: null,
      number: null,
      symbol: null,
      place: null,
      date: null,
    });
  });

  it('finds the recipients where the words Nơi nhận are lost', () => {
    const text =
      'THÔNG BÁO\nkết luận\n\nNội dung thông báo./.\n- Thường trực Đảng ủy;\n- Lưu VPĐU.\nT/M BAN THƯỜNG VỤ\nBÍ THƯ\nLê Văn Thử\n';
    expect(read(text).recipients.map((recipient) => recipient.line)).toEqual(['Thường trực Đảng ủy', 'Lưu VPĐU']);
  });
});
