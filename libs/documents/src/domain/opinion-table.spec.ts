import { type BodyNode } from '@app/kernel';
import { expect, it } from '@jest/globals';
import { opinionTable, placeNames } from './opinion-table.js';

const node = (id: string, label: string | null, level: number, text = ''): BodyNode => ({
  id,
  kind: 'clause',
  label,
  level,
  heading: null,
  text,
  spans: [],
});

it('calls each part of a draft as people do', () => {
  const names = placeNames({
    head: { type: 'TB', title: '', superior: null, issuer: null, place: null, asPrinted: null },
    body: [
      node('mo', null, 1, 'Căn cứ Điều lệ Đảng và Quy chế làm việc của Ban Chấp hành'),
      node('II', 'II', 1),
      node('II.a', 'a', 2),
      node('I', 'I', 1),
      node('1', '1', 2),
      node('1.1', '1.1', 3),
      node('gach', '-', 4, 'Rà soát hộ nghèo.'),
      node('dieu', 'Điều 3', 1),
      node('a', 'a', 2),
    ],
    recipients: [],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  });
  expect(Object.fromEntries(names)).toEqual({
    mo: 'Căn cứ Điều lệ Đảng và Quy chế làm việc…',
    II: 'Mục II',
    'II.a': 'Mục II.a',
    I: 'Mục I',
    '1': 'Mục I.1',
    '1.1': 'Mục I.1.1',
    gach: 'Mục I.1.1 (Rà soát hộ nghèo.)',
    dieu: 'Điều 3',
    a: 'Điều 3, a',
  });
});

it('prints an opinion a row; nothing in a cell breaks the table', () => {
  const table = opinionTable(
    't',
    [
      {
        place: 'Mục II',
        draft: 'Rà soát\thộ nghèo',
        from: 'Ban Tổ chức',
        opinion: 'Nêu rõ\nthời hạn.',
        proposal: 'Xong trước ngày 31/3.',
        answer: 'accepted',
        answerText: 'Đã bổ sung.',
      },
      { place: 'Toàn văn', draft: '', from: 'Ban Nội chính', opinion: 'Quá dài.', proposal: null, answer: null, answerText: null },
    ],
    {
      columns: ['TT', 'Nội dung', 'Ý kiến', 'Tiếp thu'],
      proposed: 'Đề nghị:',
      answers: { accepted: 'Tiếp thu', explained: 'Giải trình', mended: 'Đã sửa', none: '' },
    },
  );
  expect(table.text.split('\n').map((row) => row.split('\t'))).toEqual([
    ['TT', 'Nội dung', 'Ý kiến', 'Tiếp thu'],
    ['1', 'Mục II: “Rà soát hộ nghèo”', 'Ban Tổ chức: Nêu rõ thời hạn. Đề nghị: “Xong trước ngày 31/3.”', 'Tiếp thu: Đã bổ sung.'],
    ['2', 'Toàn văn', 'Ban Nội chính: Quá dài.', ''],
  ]);
});
