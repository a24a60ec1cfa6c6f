import { describe, expect, it } from '@jest/globals';
import { read } from '../read.js';
import { correctContent } from './correct-content.js';
import { correctReading } from './correct-reading.js';
import { namesOfOffice } from './names-of-office.js';
import { requirementsOf } from './requirements.js';
import { toContent } from './to-content.js';

const TEXT = [
  'TỈNH ỦY LAM SƠN',
  '*',
  'Số 9-TB/TU',
  'Lam Sơn, ngày 18 tháng 11 năm 2026',
  'THÔNG BÁO',
  'kết luận của Ban Thường vụ Tỉnh ủy về giảm nghèo',
  '',
  'Tại phiên họp ngày 16/11/2026, Ban Thường vụ Tỉnh ủy kết luận:',
  '1. Tỷ lệ hộ nghèo còn 2,1% (chỉ tiêu 2,5%).',
  '2. Giao Ban Nội chính Tỉnh ủy chủ trì, phối hợp với Sở Y tế rà soát hộ nghèo, hoàn thành trước ngày 20/12/2026.',
  '3. Giao Sở Tài chính bố trí vốn trước ngày 31/12/2026.',
  'Nơi nhận:',
  '- Các đảng ủy trực thuộc (để thực hiện),',
  '- Lưu VPTU.',
  'T/M BAN THƯỜNG VỤ',
  'PHÓ BÍ THƯ',
  'Nguyễn Văn An',
].join('\n');

const found = read(TEXT);
let made = 0;
const draft = toContent(found, TEXT, () => `n${(made += 1)}`);
const correct = (path: string, text: string) => correctReading(found, [{ path, text }]);
const code = (path: string, text: string): string => {
  try {
    correct(path, text);
    return '';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a reading that a person corrects', () => {
  it.each([
    ['title', 'kết luận về giảm nghèo', { title: 'kết luận về giảm nghèo' }],
    ['type', 'Kết luận', { type: 'KL' }],
    ['date', '19/11/2026', { date: '2026-11-19' }],
    ['number', '', { number: null }],
    ['meeting.date', '17/11/2026', { meeting: { date: '2026-11-17' } }],
    ['figures.0.target', '2,4%', { figures: [{ target: '2,4%' }] }],
    ['figures.0.met', 'chưa đạt', { figures: [{ met: false }] }],
    ['recipients.0', 'Các đảng ủy xã', { recipients: [{ line: 'Các đảng ủy xã' }, {}] }],
    ['recipients.0.kind', 'một cơ quan, tổ chức', { recipients: [{ kind: 'unit' }, {}] }],
    ['signature.capacity', 'K/T', { signature: { capacity: 'K/T', name: 'Nguyễn Văn An' } }],
    ['obligations.0.support', 'Sở Y tế; Sở Nội vụ', { obligations: [{ support: ['Sở Y tế', 'Sở Nội vụ'] }, {}] }],
    ['obligations.0.due', '31/01/2027; hằng quý', { obligations: [{ due: [{ date: '2027-01-31' }, { every: 'quarter' }] }, {}] }],
    ['obligations.0.due', 'quý I/2027', { obligations: [{ due: [{ period: '2027-Q1' }] }, {}] }],
    // As the page shows them.
    ['obligations.0.due', 'quý 3/2027', { obligations: [{ due: [{ period: '2027-Q3' }] }, {}] }],
    ['obligations.0.due', 'tháng 4/2027', { obligations: [{ due: [{ period: '2027-M4' }] }, {}] }],
    ['obligations.0.due', '6 tháng đầu năm 2027', { obligations: [{ due: [{ period: '2027-H1' }] }, {}] }],
    ['obligations.0.due', '6 tháng cuối năm 2027', { obligations: [{ due: [{ period: '2027-H2' }] }, {}] }],
    ['obligations.0.due', 'năm 2027', { obligations: [{ due: [{ period: '2027-Y' }] }, {}] }],
    ['obligations.0.due', 'hằng tháng', { obligations: [{ due: [{ every: 'month' }] }, {}] }],
    ['obligations.0.due', '6 tháng một lần', { obligations: [{ due: [{ every: 'half-year' }] }, {}] }],
    ['obligations.0.due', 'hằng năm', { obligations: [{ due: [{ every: 'year' }] }, {}] }],
    ['obligations.0.due', 'định kỳ', { obligations: [{ due: [{ every: 'periodic' }] }, {}] }],
    ['obligations.0.due', 'khi có kết luận', { obligations: [{ due: [{ kind: 'vague' }] }, {}] }],
    ['obligations.0.reportTo', '', { obligations: [{ reportTo: null }, {}] }],
  ])('has %s as written: %s', (path, text, expected) => {
    expect(correct(path, text)).toMatchObject(expected);
  });

  it.each([
    ['date', '31/02/2027', 'import.not-a-day'],
    ['obligations.0.due', '30/11/2026; 31/02/2027', 'import.not-a-day'],
    ['number', 'mười', 'import.not-a-number'],
    ['type', 'Bài báo', 'import.not-a-type'],
    ['signature.capacity', 'chính thức', 'import.not-a-capacity'],
    ['figures.0.met', 'tốt', 'import.not-a-verdict'],
    ['obligations.7.due', 'tháng 1/2027', 'import.no-such-value'],
    ['obligations.0', 'Sở Y tế', 'import.no-such-value'],
    ['questions', '', 'import.no-such-value'],
    ['__proto__', 'x', 'import.no-such-value'],
  ])('refuses %s as %s', (path, text, expected) => {
    expect(code(path, text)).toBe(expected);
  });
});

describe('the draft of a corrected reading', () => {
  const corrections = [
    { path: 'title', text: 'kết luận về giảm nghèo' },
    { path: 'recipients.0.tag', text: 'để báo cáo' },
    { path: 'signature.name', text: 'Nguyễn Văn Ân' },
    { path: 'obligations.0.lead', text: 'Ban Dân vận Tỉnh ủy' },
    { path: 'obligations.0.due', text: 'ngày 31 tháng 01 năm 2027' },
    { path: 'obligations.1.lead', text: '' },
  ];
  const corrected = correctReading(found, corrections);
  const content = correctContent(draft, found, corrected, corrections);

  it('has its head, recipients and signature, under the ids they had, and every word of the text', () => {
    expect(content.head.title).toBe('kết luận về giảm nghèo');
    expect(content.recipients[0]).toMatchObject({ id: draft.recipients[0]?.id, tag: 'để báo cáo', purpose: 'report' });
    expect(content.signature?.name).toBe('Nguyễn Văn Ân');
    expect(content.body.map(({ id, text }) => [id, text])).toEqual(draft.body.map(({ id, text }) => [id, text]));
  });

  it('orders what the person said, and of nobody where they said that it is no order', () => {
    expect(requirementsOf(draft).obligations).toHaveLength(2);
    expect(requirementsOf(content).obligations).toMatchObject([
      { lead: ['Ban Dân vận Tỉnh ủy'], support: ['Sở Y tế'], due: [{ kind: 'date', date: '2027-01-31' }], confidence: 1 },
    ]);
  });

  it('orders what is printed where the words were changed since', () => {
    const edited = { ...content, body: content.body.map((node) => ({ ...node, text: node.text.replace('rà soát', 'thống kê') })) };
    expect(requirementsOf(edited).obligations).toMatchObject([{ lead: ['Ban Nội chính Tỉnh ủy'] }]);
  });

  it('is as it was read when the corrections are taken back', () => {
    expect(correctContent(content, found, found, [])).toEqual(draft);
  });
});

describe('names of the office', () => {
  const word = {
    kind: 'body',
    text: 'sở  tài chính',
    meaning: 'Sở Tài chính tỉnh Lam Sơn',
    validFrom: '2026-01-01',
    validTo: '2026-11-30',
  } as const;
  const named = (entries: Parameters<typeof namesOfOffice>[1]['entries'], on = '2026-11-18') => namesOfOffice(found, { entries }, on);

  it('stand in place of what is printed, on their days', () => {
    expect(named([word])).toEqual([{ path: 'obligations.1.lead', text: 'Sở Tài chính tỉnh Lam Sơn' }]);
    expect(named([word], '2026-12-01')).toEqual([]);
    expect(named([{ ...word, meaning: null }])).toEqual([]);
    expect(named([{ ...word, withdrawn: true }])).toEqual([]);
    expect(named([{ ...word, kind: 'unit' }])).toEqual([]);
    expect(named([{ ...word, text: 'Các đảng ủy trực thuộc', meaning: 'Các đảng bộ xã' }])).toEqual([
      { path: 'recipients.0', text: 'Các đảng bộ xã' },
    ]);
  });
});
