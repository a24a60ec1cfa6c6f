import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { comparableText, wholeText } from '@app/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { requirementsOf } from './content/requirements.js';
import { toContent } from './content/to-content.js';
import { read } from './read.js';

jest.setTimeout(60_000);

const folder = join(import.meta.dirname, '../../../test/fixtures/reading');
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));
const ids = (): (() => string) => {
  let n = 0;
  return () => `n${(n += 1)}`;
};
const draft = (text: string) => toContent(read(text), text, ids());

/** Words of the field in any order, with marks and breaks: nearer to the grammar than random letters. */
const PIECES = [
  'Giao ',
  'Văn phòng Đảng ủy ',
  'chủ trì, ',
  'phối hợp với ',
  '- ',
  '\n',
  '\n\n',
  '1. ',
  'I- ',
  'Điều 3. ',
  '(',
  ')',
  ': ',
  '; ',
  '. ',
  'ngày 31/12/2027',
  'trước ',
  'số ',
  '12-NQ/TU',
  'đạt 95% ',
  'kế hoạch ',
  '*',
  '**',
  'đ ã ',
  'b ',
  'THÔNG BÁO\n',
  'Nơi nhận:\n',
  'T/M BAN THƯỜNG VỤ\n',
  'Kính gửi: ',
  'PHỤ LỤC\n',
  '\t',
  '“',
  'Phần thứ nhất\n',
  'các cơ quan, đơn vị ',
  'định kỳ ',
  'vụtheo',
  '6 tháng ',
  '…',
  'Nghị quyết ',
];
const fieldText = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((pieces) => pieces.join(''));

describe('no text makes the reader throw or lose a letter', () => {
  it.each([
    ['any characters', fc.string({ unit: 'binary', maxLength: 400 })],
    ['words of the field in any order', fieldText],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const content = draft(text);
        expect(comparableText(wholeText(content))).toBe(comparableText(text));
        requirementsOf(content);
      }),
      { numRuns: 300, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
  });

  it('documents with a piece cut out or put elsewhere', () => {
    fc.assert(
      fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(400), fc.nat(), (sample, at, length, to) => {
        const from = at % sample.length;
        const piece = sample.slice(from, from + length);
        const rest = sample.slice(0, from) + sample.slice(from + length);
        const where = to % (rest.length + 1);
        const text = rest.slice(0, where) + piece + rest.slice(where);
        expect(comparableText(wholeText(draft(text)))).toBe(comparableText(text));
      }),
      { numRuns: 150, interruptAfterTimeLimit: 15_000, markInterruptAsFailure: false },
    );
  });
});

/** Fails where work takes more processor time than it may, three times: a busy machine, or a collection of garbage, must not make it fail. */
function takesAtMost(milliseconds: number, work: () => unknown): void {
  let least = Infinity;
  for (let attempt = 0; attempt < 3 && least > milliseconds; attempt += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  expect(least).toBeLessThan(milliseconds);
}

describe('a megabyte of nothing', () => {
  it.each([
    ['one letter', 'a'],
    ['spaces', ' '],
    ['digits', '1'],
    ['capitals', 'Đ'],
    ['line breaks', '\n'],
    ['numbers over numbers', '1.'],
  ])('%s', (_, piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    takesAtMost(8_000, () => read(text));
  });
});

describe('time is linear in the text', () => {
  it.each([
    ['one letter', 'a'],
    ['letters with spaces', 'đ ã '],
    ['spaces', ' '],
    ['line breaks', '\n'],
    ['opening brackets', '('],
    ['figures', '12,5% kế hoạch '],
    ['digits', '1'],
    ['dots', '. '],
    ['orders', 'giao Văn phòng Đảng ủy, '],
    ['one long name', 'Ban Thường vụ các đảng ủy xã, phường '],
    ['references', 'Nghị quyết số 1-NQ/TU, '],
    ['glued syllables', 'vụtheo'],
    ['labels', '1. A\n'],
    ['recipients', '- Lưu VP,\n'],
    ['dates', 'trước ngày 01/02/2027 '],
    ['capitals', 'ĐẢNG ỦY '],
    ['half a stamp', '12-12-2027 '],
    ['deep numbering', '1.1.1.1 A\n'],
    ['bars', '| '],
    ['digits apart', '1 '],
    ['letters apart', 'B a n '],
    ['groups without end', 'các chi bộ chưa '],
    ['persons', 'đồng chí Nguyễn Văn '],
    ['units', 'Phòng Nghiệp '],
    ['moments', 'trước khi '],
    ['quarters', 'quý I, '],
    ['yardsticks', 'chỉ tiêu 12, '],
    ['verdicts', '12 người, đạt chỉ tiêu '],
    ['against', 'so với chỉ tiêu, '],
    ['brackets', '(kế hoạch 12) '],
    ['lead-ins', 'Văn phòng: '],
    ['faces', '😀'],
  ])('%s', (_, piece) => {
    const text = piece.repeat(Math.ceil(60_000 / piece.length));
    takesAtMost(2_500, () => read(text));
    const tail = `THÔNG BÁO\nkết luận\n\nNội dung.\nNơi nhận:\n${piece.repeat(Math.ceil(40_000 / piece.length))}`;
    takesAtMost(2_500, () => read(tail));
  });
});
