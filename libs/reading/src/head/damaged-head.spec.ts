import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';

const BODY = `KẾ HOẠCH
công tác năm 2027
-----
I- MỤC ĐÍCH
Bảo đảm sự lãnh đạo của cấp uỷ trong năm.
`;
const whole = {
  type: 'KH',
  number: 7,
  symbol: 'KH/ĐU',
  superior: 'ĐẢNG BỘ TỈNH SÔNG XANH',
  issuer: 'ĐẢNG UỶ PHƯỜNG MÂY TRẮNG ĐÔNG',
  place: 'Mây Trắng Đông',
  date: '2027-01-05',
  title: 'công tác năm 2027',
};

describe('the head of a damaged file', () => {
  it.each([
    [
      'letter-spaced lines in capitals stand for themselves',
      `Đ Ả N G B Ộ T Ỉ N H S Ô N G X A N H\nĐ Ả N G U Ỷ P H Ư Ờ N G M Â Y T R Ắ N G Đ Ô N G\n*\nSố 07-KH/ĐU\nĐ Ả N G C Ộ N G S Ả N V I Ệ T N A M\nMây Trắng Đông, ngày 05 tháng 01 năm 2027\nK Ế  H O Ạ C H\nc ô n g  t á c  n ă m  2 0 2 7\n-----\n${BODY.slice(BODY.indexOf('I-'))}`,
    ],
    [
      'a body stands beside the day by one space, and its name goes on below',
      `ĐẢNG BỘ TỈNH SÔNG XANH ĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG UỶ PHƯỜNG MÂY TRẮNG Mây Trắng Đông, ngày 05 tháng 01 năm 2027\nĐÔNG\n*\nSố 07-KH/ĐU\n${BODY}`,
    ],
    [
      'a body stands beside the day by a tab',
      `ĐẢNG BỘ TỈNH SÔNG XANH\tĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG UỶ PHƯỜNG MÂY TRẮNG\tMây Trắng Đông, ngày 05 tháng 01 năm 2027\nĐÔNG\n*\nSố 07-KH/ĐU\n${BODY}`,
    ],
    [
      'the day goes on in the next line of its column',
      `ĐẢNG BỘ TỈNH SÔNG XANH\nĐẢNG UỶ PHƯỜNG MÂY TRẮNG ĐÔNG\n*\nSố 07-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nMây Trắng Đông, ngày 05 tháng 01 năm\n2027\n${BODY}`,
    ],
    [
      'a stamp of arrival lies over the bodies',
      `ĐẢNG BỘ TỈNH SÔNG XANH\nCÔNG VĂN ĐẾN\nSố: 1234\nNgày: 09/01/2027\nChuyển: .........\nĐẢNG UỶ PHƯỜNG MÂY TRẮNG ĐÔNG\n*\nSố 07-KH/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM\nMây Trắng Đông, ngày 05 tháng 01 năm 2027\n${BODY}`,
    ],
  ])('%s', (_, text) => {
    expect(read(text)).toMatchObject(whole);
  });

  it('is known by its fixed words when scanning changed their marks', () => {
    const head = `ĐÀNG BỘ TỈNH SÔNG XANH\nĐÀNG ÙY XÃ MÂY TRẮNG\n*\nSô 07-KH/ĐU\nĐÀNG CỘNG SÀN VIỆT NAM\nMây Trắng, ngảy 05 thang 01 nam 2027\n${BODY}`;
    expect(read(head)).toMatchObject({
      number: 7,
      symbol: 'KH/ĐU',
      superior: 'ĐÀNG BỘ TỈNH SÔNG XANH',
      issuer: 'ĐÀNG ÙY XÃ MÂY TRẮNG',
      place: 'Mây Trắng',
      date: '2027-01-05',
    });
  });

  it.each([
    ['số liệu nhiệm kỳ 2025\n- 2030 của Đảng bộ', 'số liệu nhiệm kỳ 2025 - 2030 của Đảng bộ'],
    ['về kết quả công tác của Đảng bộ (khoá\nXXII) năm 2026', 'về kết quả công tác của Đảng bộ (khoá XXII) năm 2026'],
    ['sơ kết nghị quyết của Ban\nChấp hành Đảng bộ tỉnh', 'sơ kết nghị quyết của Ban Chấp hành Đảng bộ tỉnh'],
  ])('a title goes on over a broken line: %j', (printed, title) => {
    expect(read(`ĐẢNG UỶ XÃ MÂY TRẮNG\nSố 07-BC/ĐU\nBÁO CÁO\n${printed}\n-----\nI- TÌNH HÌNH\nĐã làm.\n`).title).toBe(title);
  });
});

it('the number of a note or a page behind a sentence makes it no heading', () => {
  const text = (mark: string): string =>
    `KẾ HOẠCH\nI- NỘI DUNG\n1. Chi bộ họp mỗi tháng một lần.${mark}\n2. Đảng uỷ kiểm tra.\nIII- TỔ CHỨC\nNhư trên.\n`;
  for (const mark of ['', '¹', ' 2']) expect(read(text(mark)).sections.map(({ label }) => label)).toEqual(['I', 'III']);
});
