import { type BodyNode, comparableText, type DocumentContent } from '@app/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import mammoth from 'mammoth';
import { extractText, getDocumentProxy } from 'unpdf';
import { printedText, renderDocx, renderPdf, type RenderInput } from './index.js';

jest.setTimeout(60_000);

const node = (fields: Partial<BodyNode>): BodyNode => ({
  id: 'n',
  kind: 'paragraph',
  label: null,
  level: 1,
  heading: null,
  text: '',
  spans: [],
  ...fields,
});

const CONTENT: DocumentContent = {
  head: {
    type: 'TB',
    title: 'kết luận kiểm tra đối với Chi bộ thôn Đồng Mận',
    superior: 'Đảng bộ tỉnh Lam Sơn',
    issuer: 'Đảng ủy xã An Khê',
    place: 'An Khê',
    asPrinted: null,
  },
  body: [
    node({ text: 'Ban Thường vụ Đảng ủy kết luận như sau:' }),
    node({ kind: 'part', label: 'I', heading: 'KẾT QUẢ' }),
    node({
      kind: 'clause',
      label: '1',
      level: 2,
      heading: 'Ưu điểm',
      text: 'Chi bộ đã quán triệt đầy đủ các nghị quyết.',
      spans: [
        { from: 0, to: 6, kind: 'bold' },
        { from: 3, to: 10, kind: 'italic' },
      ],
    }),
    node({ kind: 'item', label: '-', level: 3, text: 'Tỷ lệ đạt 98,2% (Nghị quyết là 97%).' }),
    node({ kind: 'table', text: 'Chỉ tiêu\tKết quả\nHộ nghèo\t2,4%' }),
    node({ kind: 'part', label: 'Phần thứ hai', heading: 'NHIỆM VỤ' }),
    node({ kind: 'clause', label: 'Điều 1', heading: 'Phạm vi', text: 'Áp dụng cho mọi chi bộ.' }),
    node({ kind: 'footnote', text: '(1) Số liệu đến ngày 31/12/2026.' }),
  ],
  recipients: [
    { id: 'r1', line: 'Ủy ban Kiểm tra Tỉnh ủy', kind: 'unit', tag: 'để b/c', purpose: 'report', targets: [] },
    { id: 'r2', line: 'Lưu VPĐU', kind: 'archive', tag: null, purpose: 'file', targets: [] },
  ],
  signature: { capacity: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Cao Thị Bìa' },
  tail: { asPrinted: null },
  annexes: [{ id: 'a1', title: 'PHỤ LỤC', body: [node({ kind: 'clause', label: '1', text: 'Chi bộ thôn Đồng Mận' })] }],
};
const INPUT: RenderInput = {
  content: CONTENT,
  number: 5,
  symbol: 'TB/ĐU',
  issuedOn: '2027-02-05',
  urgency: 3,
  place: 'An Khê',
  copyMark: 'Bản số 02',
};
const withBody = (body: BodyNode[]): RenderInput => ({ ...INPUT, content: { ...CONTENT, body } });

const ofPdf = async (bytes: Uint8Array): Promise<{ text: string; pages: number }> => {
  const { text, totalPages } = await extractText(await getDocumentProxy(bytes), { mergePages: false });
  // the number on top of every page but the first is no part of the document
  return { text: text.map((page, i) => (i === 0 ? page : page.replace(new RegExp(`^\\s*${i + 1}\\s`), ''))).join('\n'), pages: totalPages };
};
const ofDocx = async (bytes: Uint8Array): Promise<string> => (await mammoth.extractRawText({ buffer: Buffer.from(bytes) })).value;

const LETTER: RenderInput = {
  ...INPUT,
  urgency: 0,
  copyMark: null,
  symbol: 'CV/ĐU',
  content: {
    ...CONTENT,
    head: { ...CONTENT.head, type: 'CV', title: 'Về việc báo cáo kết quả khắc phục' },
    recipients: [
      { id: 'k1', line: 'Các chi bộ trực thuộc', kind: 'group', tag: 'kính gửi', purpose: 'act', targets: [] },
      { id: 'k2', line: 'Ủy ban nhân dân xã', kind: 'unit', tag: 'kính gửi', purpose: 'act', targets: [] },
      { id: 'k3', line: 'Như trên', kind: 'pointer', tag: null, purpose: 'inform', targets: [] },
    ],
  },
};
/** What a markup language would take for commands, and every letter that stacks its marks. */
const HOSTILE =
  '#import "x" \\ $ _a_ *b* `c` @d <e> //f /* g */ = h [i] {j} ~k --- "l" \'m\' #sys.inputs ắằẳẵặ ấầẩẫậ ếềểễệ ốồổỗộ ớờởỡợ ứừửữự ỳýỷỹỵ đĐ “ngoặc” – … ffi fl';

const CASES: readonly (readonly [string, RenderInput])[] = [
  ['a notice with everything in it', INPUT],
  ['a letter', LETTER],
  ['before issue, without number and date', { ...INPUT, number: null, issuedOn: null, urgency: 0, copyMark: null }],
  [
    'text that looks like markup',
    withBody([node({ label: HOSTILE, heading: HOSTILE, text: HOSTILE }), node({ kind: 'table', text: `${HOSTILE}\t${HOSTILE}` })]),
  ],
  [
    'many pages',
    withBody(
      Array.from({ length: 120 }, (_, i) =>
        node({
          kind: 'clause',
          label: String(i + 1),
          text: 'Tiếp tục nâng cao chất lượng sinh hoạt chi bộ, bảo đảm nền nếp, thiết thực. '.repeat(3),
        }),
      ),
    ),
  ],
  [
    'minutes that two people signed',
    {
      ...INPUT,
      signedBeside: [{ capacity: null, onBehalfOf: null, position: 'THƯ KÝ', name: 'Lò Thị Mận' }],
      content: {
        ...CONTENT,
        head: { ...CONTENT.head, type: 'BB' },
        signature: { capacity: null, onBehalfOf: null, position: 'CHỦ TRÌ', name: 'Cao Thị Bìa' },
      },
    },
  ],
  [
    'nothing but a type',
    {
      ...INPUT,
      place: null,
      content: {
        ...CONTENT,
        head: { ...CONTENT.head, superior: null, issuer: null, title: '' },
        body: [],
        recipients: [],
        signature: null,
        annexes: [],
      },
    },
  ],
];

describe.each(CASES)('%s', (_, input) => {
  it('gives the same words back as PDF', async () => {
    const { text } = await ofPdf(await renderPdf(input));
    expect(comparableText(text)).toBe(comparableText(printedText(input)));
  });

  it('gives the same words back as Word file', async () => {
    expect(comparableText(await ofDocx(await renderDocx(input)))).toBe(comparableText(printedText(input)));
  });
});

describe('the printed words', () => {
  const lines = printedText(INPUT).split('\n');

  it('pad number, day and the months 1 and 2', () => {
    expect(lines).toContain('Số 05-TB/ĐU');
    expect(lines).toContain('An Khê, ngày 05 tháng 02 năm 2027');
    expect(printedText({ ...INPUT, number: 127, issuedOn: '2027-10-20' })).toContain('Số 127-TB/ĐU');
    expect(printedText({ ...INPUT, issuedOn: '2027-03-20' })).toContain('ngày 20 tháng 3 năm 2027');
  });

  it('print heads in capitals, the stamp of urgency, the recipients with their tags, the capacity', () => {
    expect(lines.slice(0, 7)).toEqual([
      'ĐẢNG BỘ TỈNH LAM SƠN',
      'ĐẢNG ỦY XÃ AN KHÊ',
      '*',
      'Số 05-TB/ĐU',
      'THƯỢNG KHẨN',
      'Bản số 02',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
    ]);
    expect(lines).toEqual(
      expect.arrayContaining([
        'THÔNG BÁO',
        '- Ủy ban Kiểm tra Tỉnh ủy (để b/c),',
        '- Lưu VPĐU.',
        'T/M BAN THƯỜNG VỤ',
        'PHÓ BÍ THƯ',
        'I- KẾT QUẢ',
        '1. Ưu điểm: Chi bộ đã quán triệt đầy đủ các nghị quyết.',
      ]),
    );
  });

  it('begin an annex on a page of its own', async () => {
    const with1 = await ofPdf(await renderPdf(INPUT));
    const without = await ofPdf(await renderPdf({ ...INPUT, content: { ...CONTENT, annexes: [] } }));
    expect(with1.pages).toBe(without.pages + 1);
  });
});
