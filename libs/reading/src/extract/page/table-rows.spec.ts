import { describe, expect, it } from '@jest/globals';
import { type PageRuns } from './page-runs.js';
import { rowed, textOfPages } from './text-of-pages.js';

/** Pieces of print at twelve points: text, left edge, height of its line. */
const page = (...pieces: (readonly [string, number, number])[]): PageRuns => ({
  width: 595,
  height: 842,
  runs: pieces.map(([text, x0, top]) => ({ text, x0, x1: x0 + 5.5 * text.length, top, bottom: top + 11.6, size: 12 })),
  askew: [],
});
const rowsIn = (runs: PageRuns): string[] => textOfPages([rowed(runs)]).text.split('\n');

const HEADS = [
  ['TT', 85, 100],
  ['Nội dung', 120, 100],
  ['Chủ trì', 300, 100],
  ['Thời gian', 420, 100],
] as const;

describe('tables whose cells have several lines', () => {
  it.each([
    [
      'cells in the middle of their rows, white between the rows',
      [
        ...HEADS,
        ['Xây dựng kế hoạch rà soát các', 120, 130],
        ['1', 85, 137],
        ['Ban Xây dựng Đảng', 300, 137],
        ['Quý II/2027', 420, 137],
        ['chi bộ trực thuộc', 120, 145],
        ['Ban Chỉ huy', 300, 172],
        ['2', 85, 180],
        ['Diễn tập phòng thủ dân sự', 120, 180],
        ['Tháng 9/2027', 420, 180],
        ['Quân sự xã', 300, 187],
      ],
      [
        'TT\tNội dung\tChủ trì\tThời gian',
        '1\tXây dựng kế hoạch rà soát các chi bộ trực thuộc\tBan Xây dựng Đảng\tQuý II/2027',
        '2\tDiễn tập phòng thủ dân sự\tBan Chỉ huy Quân sự xã\tTháng 9/2027',
      ],
    ],
    [
      'no white between the rows, a numeral at the top of each',
      [
        ...HEADS,
        ['1', 85, 114],
        ['Xây dựng kế hoạch rà soát các', 120, 114],
        ['Ban Xây dựng Đảng', 300, 114],
        ['Quý II/2027', 420, 114],
        ['chi bộ trực thuộc', 120, 128],
        ['2', 85, 142],
        ['Diễn tập phòng thủ dân sự', 120, 142],
        ['Ban Chỉ huy', 300, 142],
        ['Tháng 9/2027', 420, 142],
        ['Quân sự xã', 300, 156],
      ],
      [
        'TT\tNội dung\tChủ trì\tThời gian',
        '1\tXây dựng kế hoạch rà soát các chi bộ trực thuộc\tBan Xây dựng Đảng\tQuý II/2027',
        '2\tDiễn tập phòng thủ dân sự\tBan Chỉ huy Quân sự xã\tTháng 9/2027',
      ],
    ],
    [
      'a line across the columns is not of the table',
      [
        ['Nhiệm vụ được phân công cho các cơ quan theo bảng dưới đây, tính từ đầu năm:', 85, 84],
        ...HEADS,
        ['1', 85, 130],
        ['Sơ kết', 120, 130],
        ['Văn phòng', 300, 130],
        ['Quý I', 420, 130],
        ['Các cơ quan được giao chủ trì có trách nhiệm chuẩn bị nội dung đúng tiến độ.', 85, 160],
      ],
      [
        'Nhiệm vụ được phân công cho các cơ quan theo bảng dưới đây, tính từ đầu năm:',
        'TT\tNội dung\tChủ trì\tThời gian',
        '1\tSơ kết\tVăn phòng\tQuý I',
        'Các cơ quan được giao chủ trì có trách nhiệm chuẩn bị nội dung đúng tiến độ.',
      ],
    ],
  ] as const)('%s', (_, pieces, lines) => {
    expect(rowsIn(page(...pieces))).toEqual(lines);
  });

  it('keeps the place of every line of a cell', () => {
    const { text, printed } = textOfPages([
      rowed(page(...HEADS, ['1', 85, 137], ['Sơ kết', 120, 130], ['một năm', 120, 145], ['Văn phòng', 300, 137], ['Quý I', 420, 137])),
    ]);
    const lines = printed.lines.map(({ from, to, y }) => [text.slice(from, to), y]);
    expect(lines.slice(4)).toEqual([
      ['1', 137],
      ['Sơ kết', 130],
      ['một năm', 145],
      ['Văn phòng', 137],
      ['Quý I', 137],
    ]);
  });
});
