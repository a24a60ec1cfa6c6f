import { describe, expect, it } from '@jest/globals';
import { pageOf } from './ocr.js';
import { rowed, textOfPages } from './page/text-of-pages.js';

/** A row of tesseract's table. */
const row = (level: number, left: number, top: number, width: number, height: number, confidence = -1, text = ''): string =>
  [level, 1, 1, 1, 1, 1, left, top, width, height, confidence, text].join('\t');

describe('what was recognised in a picture', () => {
  it('has places in points, columns, Đ for eth, and no strokes of the frame', () => {
    const table = [
      'level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext',
      row(1, 0, 0, 1654, 2339),
      row(4, 359, 144, 1082, 50),
      row(5, 359, 144, 84, 50, 92, 'ÐẢNG'),
      row(5, 463, 149, 47, 33, 93, 'ỦY'),
      row(5, 911, 149, 103, 33, 90, 'ĐÐẢNG'),
      row(5, 1038, 144, 83, 51, 93, 'CỘNG'),
      row(5, 1157, 149, 69, 33, 92, 'SẢN'),
      row(5, 1248, 148, 93, 42, 96, 'VIỆT'),
      row(5, 1361, 156, 80, 26, 96, 'NAM'),
      row(4, 363, 200, 300, 41),
      row(5, 363, 207, 20, 26, 95, '|'),
      row(5, 400, 207, 81, 26, 92, 'Số'),
      row(5, 490, 207, 100, 26, 92, '14-TB/ĐU'),
    ].join('\n');
    const page = pageOf(table, 842);
    expect(page.width).toBeCloseTo(595.4, 0);
    const { text, printed } = textOfPages([rowed(page)]);
    expect(text).toBe('ĐẢNG ỦY\nSố 14-TB/ĐU\nĐẢNG CỘNG SẢN VIỆT NAM');
    expect(printed.lines[0]).toMatchObject({ page: 0, x: 129.2, width: 54.4 });
  });
});
