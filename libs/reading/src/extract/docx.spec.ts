import { deflateRawSync } from 'node:zlib';
import { describe, expect, it, jest } from '@jest/globals';
import {
  AlignmentType,
  DeletedTextRun,
  Document,
  FootnoteReferenceRun,
  Header,
  InsertedTextRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  type ISectionOptions,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { DomainError } from '@app/kernel';
import { extract } from './extract.js';

jest.setTimeout(60_000);

const change = (id: number) => ({ id, author: 'Chuyên viên', date: '2027-03-01T00:00:00Z' });
const cell = (...lines: string[]) => new TableCell({ children: lines.map((line) => new Paragraph(line)) });
const row = (...cells: TableCell[]) => new TableRow({ children: cells });

async function linesOf(children: ISectionOptions['children'], more: Partial<ISectionOptions> = {}): Promise<string[]> {
  const document = new Document({
    footnotes: { 1: { children: [new Paragraph('Báo cáo số 15-BC/UBKT.')] }, 2: { children: [new Paragraph('Quy định số 22-QĐ/TW.')] } },
    styles: { paragraphStyles: [{ id: 'hoa', name: 'Hoa', run: { allCaps: true } }] },
    numbering: {
      config: [
        {
          reference: 'muc',
          levels: [
            { level: 0, format: LevelFormat.UPPER_ROMAN, text: '%1.', alignment: AlignmentType.LEFT },
            { level: 1, format: LevelFormat.DECIMAL, text: '%2.', alignment: AlignmentType.LEFT },
            { level: 2, format: LevelFormat.DECIMAL, text: '%2.%3.', alignment: AlignmentType.LEFT },
            { level: 3, format: LevelFormat.LOWER_LETTER, text: '%4)', alignment: AlignmentType.LEFT },
            { level: 4, format: LevelFormat.BULLET, text: '-', alignment: AlignmentType.LEFT },
          ],
        },
      ],
    },
    sections: [{ ...more, children }],
  });
  const { text } = await extract(new Uint8Array(await Packer.toBuffer(document)), 'a.docx');
  return text.split('\n');
}

const item = (level: number, text: string) => new Paragraph({ text, numbering: { reference: 'muc', level } });

/** An archive of the given files, for what no writer of Word files writes. */
function docx(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, content] of Object.entries({ '[Content_Types].xml': '<Types/>', ...files })) {
    const bytes = Buffer.from(content);
    const packed = deflateRawSync(bytes);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(8, 8);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(bytes.length, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(bytes.length, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(at, 42);
    parts.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    at += 30 + Buffer.byteLength(name) + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 8);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, list, end]));
}
const body = (xml: string): string => `<w:document xmlns:w="w"><w:body>${xml}</w:body></w:document>`;
const textOf = async (xml: string, files: Readonly<Record<string, string>> = {}): Promise<string> =>
  (await extract(docx({ 'word/document.xml': body(xml), ...files }), 'a.docx')).text;

describe('a Word file is read as it is printed', () => {
  it('with the labels of automatic numbering', async () => {
    expect(
      await linesOf([
        item(0, 'Kết quả'),
        item(1, 'Ưu điểm'),
        item(2, 'Công tác tuyên truyền'),
        item(2, 'Công tác kiểm tra'),
        item(1, 'Hạn chế'),
        item(2, 'Chậm tiến độ'),
        item(0, 'Nhiệm vụ'),
        item(1, 'Văn phòng'),
        item(3, 'rà soát'),
        item(3, 'tổng hợp'),
        item(4, 'báo cáo'),
      ]),
    ).toEqual([
      'I. Kết quả',
      '1. Ưu điểm',
      '1.1. Công tác tuyên truyền',
      '1.2. Công tác kiểm tra',
      '2. Hạn chế',
      '2.1. Chậm tiến độ',
      'II. Nhiệm vụ',
      '1. Văn phòng',
      'a) rà soát',
      'b) tổng hợp',
      '- báo cáo',
    ]);
  });

  it('with tracked changes accepted', async () => {
    const lines = await linesOf([
      new Paragraph({
        children: [
          new TextRun('trước ngày '),
          new DeletedTextRun({ text: '20/3/2027', ...change(1) }),
          new InsertedTextRun({ text: '25/3/2027', ...change(2) }),
        ],
      }),
    ]);
    expect(lines).toEqual(['trước ngày 25/3/2027']);
    // A paragraph whose mark was deleted goes on in the next; a deleted item takes no number; moved text is where it went.
    expect(
      await textOf(
        `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t xml:space="preserve">Giao </w:t></w:r></w:p>
         <w:p><w:moveFrom><w:r><w:t>Văn phòng</w:t></w:r></w:moveFrom><w:r><w:t>Ban Tổ chức</w:t></w:r></w:p>
         <w:p><w:moveTo><w:r><w:t>Văn phòng</w:t></w:r></w:moveTo></w:p>
         <w:tbl><w:tr><w:trPr><w:del w:id="2"/></w:trPr><w:tc><w:p><w:r><w:t>bỏ</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`,
      ),
    ).toBe('Giao Ban Tổ chức\nVăn phòng');
  });

  it('with capitals that only the style makes, without hidden text, in the letters of old fonts', async () => {
    expect(
      await linesOf([
        new Paragraph({ text: 'Thông báo', style: 'hoa' }),
        new Paragraph({ children: [new TextRun({ text: 'ẩn', vanish: true })] }),
        new Paragraph('hết'),
      ]),
    ).toEqual(['THÔNG BÁO', '', 'hết']);
    const run = (font: string, text: string): string =>
      `<w:p><w:r><w:rPr><w:rFonts w:ascii="${font}"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`;
    expect(
      await textOf(run('.VnTime', '§¶ng bé x· Hoµ B×nh') + run('.VnTimeH', 'th«ng b¸o') + run('VNI-Times', 'Ñaûng boä xaõ Hoøa Bình')),
    ).toBe('Đảng bộ xã Hoà Bình\nTHÔNG BÁO\nĐảng bộ xã Hòa Bình');
  });

  it('with the two columns of the head and of the end one after the other, and tables of data row by row', async () => {
    expect(
      await linesOf([
        new Table({
          rows: [
            row(cell('TỈNH ỦY LAM SƠN'), cell('ĐẢNG CỘNG SẢN VIỆT NAM')),
            row(cell('Số 12-TB/TU'), cell('Lam Sơn, ngày 05 tháng 3 năm 2027')),
          ],
        }),
        new Paragraph('THÔNG BÁO'),
        new Table({
          rows: [row(cell('TT'), cell('Nội dung'), cell('Chủ trì')), row(cell('1'), cell('Rà soát', 'quy chế'), cell('Văn phòng'))],
        }),
        new Table({
          rows: [row(cell('Nơi nhận:', '- Thường trực Tỉnh ủy,', '- Lưu VPTU.'), cell('T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '', 'Lê Văn Mẫu'))],
        }),
      ]),
    ).toEqual([
      ...['TỈNH ỦY LAM SƠN', 'Số 12-TB/TU', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Lam Sơn, ngày 05 tháng 3 năm 2027'],
      'THÔNG BÁO',
      ...['TT\tNội dung\tChủ trì', '1\tRà soát quy chế\tVăn phòng'],
      ...['Nơi nhận:', '- Thường trực Tỉnh ủy,', '- Lưu VPTU.', 'T/M BAN THƯỜNG VỤ', 'BÍ THƯ', '', 'Lê Văn Mẫu'],
    ]);
  });

  it('with footnotes after all, the first header before all, and without page numbers', async () => {
    const lines = await linesOf(
      [
        new Paragraph({
          children: [new TextRun('Theo kết luận'), new FootnoteReferenceRun(1), new TextRun(' và quy định'), new FootnoteReferenceRun(2)],
        }),
      ],
      {
        headers: {
          default: new Header({
            children: [new Paragraph('Tài liệu hội nghị'), new Paragraph({ children: [new TextRun({ children: [PageNumber.CURRENT] })] })],
          }),
        },
      },
    );
    expect(lines).toEqual(['Tài liệu hội nghị', 'Theo kết luận¹ và quy định²', '', '¹ Báo cáo số 15-BC/UBKT.', '² Quy định số 22-QĐ/TW.']);
  });

  it('with text boxes, fields and content controls, said once', async () => {
    expect(
      await textOf(
        `<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>DỰ THẢO LẦN 2</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice>
         <mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r><w:t>DỰ THẢO LẦN 2</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>
         <w:r><w:fldChar w:fldCharType="begin"/><w:instrText> DATE </w:instrText><w:fldChar w:fldCharType="separate"/><w:t>05/3/2027</w:t><w:fldChar w:fldCharType="end"/></w:r></w:p>
         <w:sdt><w:sdtContent><w:p><w:r><w:t>Điều 1.</w:t><w:noBreakHyphen/><w:tab/><w:t>Ban hành</w:t></w:r></w:p></w:sdtContent></w:sdt>`,
      ),
    ).toBe('DỰ THẢO LẦN 2\n05/3/2027\nĐiều 1.-\tBan hành');
  });
});

describe('a Word file that would do harm', () => {
  const codeOf = (bytes: Uint8Array): Promise<string> =>
    extract(bytes, 'a.docx').then(
      () => 'read',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  it.each([
    ['declares entities', '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><w:document><w:body/></w:document>'],
    ['uses an entity it does not declare', body('<w:p><w:r><w:t>&lol;</w:t></w:r></w:p>')],
    ['is nested without end', body('<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000))],
    ['is not well formed', '<w:document><w:body></w:document>'],
    ['has no body', '<w:document/>'],
  ])('is refused where it %s', async (_, xml) => {
    expect(await codeOf(docx({ 'word/document.xml': xml }))).toBe('import.broken-docx');
  });
});
