import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, sourceFiles } from './source-files.js';

const READER = 'libs/reading/src/';
/** What is fixed by law or bound to the rule around it; it only ever grows shorter. */
const KEPT: Readonly<Record<string, string>> = {
  'body/comparisons.ts': 'mặc dù, cùng với',
  'body/figures.ts': 'hoàn thành',
  'body/measure.ts': 'triệu đồng, không quá, tối đa, trở xuống, ít nhất, tối thiểu',
  'body/paragraphs.ts': 'đồng chí, cụ thể, nội dung, nhiệm vụ, công việc, vấn đề, giải pháp',
  'body/pieces.ts': 'nhiệm kỳ',
  'content/requirements.ts':
    'thông báo, kết luận, nghị quyết, quyết định, quy định, quy chế, chỉ thị, kế hoạch, chương trình, văn bản, phổ biến, có hiệu lực, thay thế',
  'content/subject.ts': 'kết luận, kết quả, thông báo, kiểm tra, giám sát, đối với, giai đoạn, nhiệm kỳ, và việc',
  'content/to-content.ts': 'báo cáo, thực hiện, phối hợp, kính gửi',
  'head/head.ts': 'công văn, văn bản, lưu hồ sơ, kính chuyển, đảng cộng sản việt nam, cộng hoà xã hội chủ nghĩa việt nam, độc lập',
  'head/meeting.ts': 'kết luận, kết quả, ý kiến, uỷ ban, kiểm tra, giám sát, đối với, hội nghị',
  'obligations/context.ts': 'đối với, đồng chí, phụ trách',
  'obligations/lead-in.ts': 'chủ trì, có trách nhiệm, có nhiệm vụ, thực hiện, tập trung, phối hợp, sau đây, nhiệm vụ, nội dung',
  'obligations/order.ts':
    'nội dung, cấp có thẩm quyền, đơn vị, thường trực, ban thường vụ, ban chấp hành, có trách nhiệm, chịu trách nhiệm, có nhiệm vụ, chủ trì, cần phải, hoàn thành',
  'obligations/read-obligations.ts': 'nội dung, nhiệm vụ, công việc, phần việc, yêu cầu, nêu trên, trên đây, đã nêu, phân công, đề nghị',
  'obligations/task-parts.ts': 'một số, công tác',
  'tail/recipients.ts': 'kính gửi, lãnh đạo, đồng chí',
  'text/layout.ts':
    'phần th, đảng cộng sản việt nam, cộng hoà xã hội, độc lập, lần thứ, giai đoạn, nhiệm kỳ, kỳ họp thứ, hội đồng, thường trực, đảng bộ, đảng u, tỉnh u, huyện u, văn phòng',
};

/** Rooms that are words themselves, or read files and letters, not documents. */
const OTHER = /\.spec\.ts$|^(?:vocabulary|messages|extract|text\/(?:key|letters|syllables))\b/;

/** Phrases of two syllables or more, one with a mark at least, outside comments; `\\s` in a pattern is a space. */
const phrasesIn = (code: string): string[] =>
  code
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|\s)\/\/ .*$/gm, '')
    .replace(/\\s[+*?]?/g, ' ')
    .replace(/\\p\{\w+\}|\\./gi, '#')
    .match(/\p{L}+(?: \p{L}+)+/gu)
    ?.filter((phrase) => /[^\0-\x7f]/.test(phrase))
    .map((phrase) => phrase.toLowerCase()) ?? [];

describe('the words of the field', () => {
  const files = sourceFiles(READER.slice(0, -1)).filter((file) => !OTHER.test(file.slice(READER.length)));

  it('are data of the vocabulary, not patterns in the reader’s rules', () => {
    const found = files.flatMap((file) => {
      const name = file.slice(READER.length);
      const kept = (KEPT[name] ?? '').split(', ');
      const phrases = new Set(phrasesIn(readFileSync(join(ROOT, file), 'utf8')));
      return [...phrases].filter((phrase) => !kept.includes(phrase)).map((phrase) => `${name}: ${phrase}`);
    });
    expect(found).toEqual([]);
  });
});
