import { describe, expect, it } from '@jest/globals';
import { dayOf, readRows } from './read-rows.js';

const TODAY = '2026-11-20';

describe('reading an import table', () => {
  it('knows organisations by their headings, in any order, with or without accents', () => {
    const table = readRows(
      [[], ['Tên tổ chức', 'MÃ', 'Loại', 'Mã cấp trên', 'Từ ngày'], ['Đảng ủy  xã Thử', 'xa-thu', 'Đảng ủy xã', 'TU', '01/7/2025']],
      TODAY,
    );
    expect(table).toMatchObject({
      kind: 'organisations',
      rows: [{ row: 3, problems: [], code: 'xa-thu', name: 'Đảng ủy xã Thử', kind: 'commune-committee', parent: 'tu', from: '2025-07-01' }],
    });
  });

  it('knows people, and names every fault of a row', () => {
    const table = readRows(
      [
        ['Họ và tên', 'Email', 'Mã tổ chức', 'Chức vụ', 'Vai trò', 'Thứ tự', 'Từ ngày', 'Đến ngày'],
        ['Lê Thị Thử', 'thu@x.example', 'xa-thu', 'Văn thư', 'văn thư; soạn thảo', 3, new Date('2026-01-05T00:00:00Z'), ''],
        ['', 'khong-phai', '', '', 'vua', 0, '31/02/2026', '2020-01-01'],
      ],
      TODAY,
    );
    if (table.kind !== 'people') throw new Error('not people');
    expect(table.rows[0]).toMatchObject({ problems: [], roles: ['clerk', 'drafter'], rank: 3, from: '2026-01-05', to: null });
    expect(table.rows[1]?.problems.map(({ code }) => code)).toEqual([
      'import.person-missing',
      'import.organisation-missing',
      'import.title-missing',
      'import.bad-email',
      'import.bad-role',
      'import.bad-rank',
      'import.bad-day',
      'import.bad-period',
    ]);
  });

  it('says when it knows neither', () => {
    expect(
      readRows(
        [
          ['a', 'b'],
          [1, 2],
        ],
        TODAY,
      ).kind,
    ).toBe('unknown');
    expect(readRows([], TODAY).kind).toBe('unknown');
  });

  it.each([
    ['05/09/2026', '2026-09-05'],
    ['5.9.2026', '2026-09-05'],
    ['2026-09-05', '2026-09-05'],
    ['31/02/2026', null],
    ['mai', null],
  ])('takes %j for %j', (text, day) => {
    expect(dayOf(text)).toBe(day);
  });
});
