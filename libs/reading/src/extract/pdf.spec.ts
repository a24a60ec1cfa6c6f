import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { DomainError } from '@app/kernel';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { read } from '../read.js';
import { extract } from './extract.js';
import { rowed, textOfPages } from './page/text-of-pages.js';

jest.setTimeout(60_000);

const { resolve } = createRequire(import.meta.url);
const FACES = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold', '400Regular_Italic/Tinos_400Regular_Italic'];
let typst: NodeCompiler;
const printed = (source: string): Uint8Array =>
  new Uint8Array(
    typst.pdf({
      mainFileContent: `#set page(paper: "a4", margin: (left: 3cm, right: 1.5cm, y: 2cm), header: context { if here().page() > 1 { align(center)[#here().page()] } })
#set text(font: "Tinos", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true), spacing: 0.9em)
${source}`,
    }),
  );

const HEAD = `#grid(columns: (45%, 55%), align: center, [#set par(first-line-indent: 0pt)
TỈNH ỦY LAM SƠN \\ *BAN THƯỜNG VỤ* \\ \\* \\ Số 12-TB/TU], [#set par(first-line-indent: 0pt)
*#underline[ĐẢNG CỘNG SẢN VIỆT NAM]* \\ _Lam Sơn, ngày 05 tháng 3 năm 2027_])
#align(center)[#set par(first-line-indent: 0pt)
*THÔNG BÁO* \\ *Kết luận của Ban Thường vụ Tỉnh ủy về công tác kiểm tra, giám sát*]
`;
const END = `#grid(columns: (50%, 50%), [#set par(first-line-indent: 0pt)
#set text(size: 12pt)
*Nơi nhận:* \\ - Thường trực Tỉnh ủy (b/c), \\ - Các đảng ủy trực thuộc, \\ - Lưu VPTU.], align(center)[#set par(first-line-indent: 0pt)
*T/M BAN THƯỜNG VỤ* \\ *PHÓ BÍ THƯ* \\ #v(2.5cm) *Nguyễn Văn Mẫu*])
`;
const ORDER =
  'Ban Thường vụ Tỉnh ủy giao Văn phòng Tỉnh ủy chủ trì, phối hợp với Ban Tổ chức Tỉnh ủy xây dựng kế hoạch khắc phục những hạn chế nêu trên, báo cáo Thường trực Tỉnh ủy trước ngày 20/3/2027.';
const textOf = async (source: string): Promise<string> => (await extract(printed(source), 'a.pdf')).text;

beforeAll(() => {
  const fontBlobs = FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}.ttf`)));
  typst = NodeCompiler.create({ fontArgs: [{ fontBlobs }] });
});

describe('a printed document', () => {
  it('reads the columns of its head and its end one after the other, and joins what only the width broke', async () => {
    expect(await textOf(`${HEAD}\n${ORDER}\n\n${ORDER}\n\n${END}`)).toBe(
      [
        'TỈNH ỦY LAM SƠN',
        'BAN THƯỜNG VỤ',
        '*',
        'Số 12-TB/TU',
        'ĐẢNG CỘNG SẢN VIỆT NAM',
        'Lam Sơn, ngày 05 tháng 3 năm 2027',
        'THÔNG BÁO',
        'Kết luận của Ban Thường vụ Tỉnh ủy về công tác kiểm tra, giám sát',
        ORDER,
        ORDER,
        'Nơi nhận:',
        '- Thường trực Tỉnh ủy (b/c),',
        '- Các đảng ủy trực thuộc,',
        '- Lưu VPTU.',
        'T/M BAN THƯỜNG VỤ',
        'PHÓ BÍ THƯ',
        'Nguyễn Văn Mẫu',
      ].join('\n'),
    );
  });

  it('goes on over a page, without page numbers, with the footnotes after all', async () => {
    const noted = ORDER.replace('những hạn chế', 'những hạn chế#footnote[Nêu tại Báo cáo số 15-BC/UBKTTU.]');
    const text = await textOf(`${HEAD}\n${`${noted}\n\n`.repeat(14)}${END}`);
    const lines = text.split('\n');
    const whole = lines.filter((line) => line.startsWith('Ban Thường vụ Tỉnh ủy giao'));
    expect(whole).toHaveLength(14);
    expect(whole.map((line) => line.replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹]/g, ''))).toEqual(Array.from({ length: 14 }, () => ORDER));
    expect(lines.filter((line) => /^\d+$/.test(line))).toEqual([]);
    expect(lines.slice(-15)).toEqual(['', ...Array.from({ length: 14 }, (_, i) => `${sup(i + 1)} Nêu tại Báo cáo số 15-BC/UBKTTU.`)]);
  });

  it('keeps a table row by row, and a raised 2 as the square it is', async () => {
    const text = await textOf(
      `#table(columns: 3, [Chỉ tiêu], [Kế hoạch giao trong năm], [Thực hiện], [Kết nạp đảng viên], [120], [131])
Diện tích trụ sở là 1.250 m#super[2].`,
    );
    expect(text).toBe('Chỉ tiêu\tKế hoạch giao trong năm\tThực hiện\nKết nạp đảng viên\t120\t131\nDiện tích trụ sở là 1.250 m².');
  });

  it('reads each row of a table of tasks as one order, whatever height the lines of its cells stand at', async () => {
    const text = await textOf(
      `${HEAD}
I- NHIỆM VỤ

#[#set par(first-line-indent: 0pt, justify: false)
#set text(size: 12pt)
#table(columns: (1cm, 2fr, 1fr, 1fr, 1fr), align: horizon, [TT], [Nội dung], [Cơ quan chủ trì], [Cơ quan phối hợp], [Thời gian hoàn thành],
[1], [Xây dựng kế hoạch rà soát, kiện toàn tổ chức bộ máy các chi bộ trực thuộc sau sắp xếp], [Ban Xây dựng Đảng], [Công an xã, Hội Nông dân xã], [Quý II/2027],
[2], [Diễn tập phòng thủ dân sự], [Ban Chỉ huy Quân sự xã], [], [Trước ngày 30/10/2027])]

${END}`,
    );
    expect(read(text).obligations).toMatchObject([
      { lead: ['Ban Xây dựng Đảng'], support: ['Công an xã', 'Hội Nông dân xã'], due: [{ kind: 'period', period: '2027-Q2' }] },
      { lead: ['Ban Chỉ huy Quân sự xã'], support: [], due: [{ kind: 'date', date: '2027-10-30' }] },
    ]);
  });

  it('mends a symbol that the end of a line broke', () => {
    const run = (text: string, line: number, x0: number, x1: number) => ({
      text,
      x0,
      x1,
      top: 20 * line,
      bottom: 20 * line + 14,
      size: 14,
    });
    const runs = [
      run('Thực hiện Kế hoạch của Ban Thường vụ và', 1, 120, 540),
      run('các văn bản liên quan, nhất là Quyết định số 66-QĐ/', 2, 85, 540),
      run('TW của Ban Bí thư khóa XII', 3, 85, 300),
    ];
    expect(textOfPages([rowed({ width: 595, height: 842, runs, askew: [] })]).text).toBe(
      'Thực hiện Kế hoạch của Ban Thường vụ và các văn bản liên quan, nhất là Quyết định số 66-QĐ/TW của Ban Bí thư khóa XII',
    );
  });

  it('keeps the stamp of an electronic signature out of the head, with the signature', async () => {
    const stamp = `#place(top + right, dx: 0.5cm, dy: -1.6cm)[#set text(size: 8pt)
#set par(first-line-indent: 0pt, leading: 0.4em)
#box(width: 5cm)[Ký bởi: Văn phòng Tỉnh ủy \\ Cơ quan: Tỉnh ủy Lam Sơn \\ Thời gian ký: 06.03.2027 10:41:23 +07:00]]
`;
    const text = await textOf(`${stamp}${HEAD}\n${ORDER}\n\n${END}`);
    expect(text.split('\n').slice(0, 5)).toEqual(['TỈNH ỦY LAM SƠN', 'BAN THƯỜNG VỤ', '*', 'Số 12-TB/TU', 'ĐẢNG CỘNG SẢN VIỆT NAM']);
    expect(text.split('\n').slice(-4)).toEqual([
      'Nguyễn Văn Mẫu',
      'Ký bởi: Văn phòng Tỉnh ủy',
      'Cơ quan: Tỉnh ủy Lam Sơn',
      'Thời gian ký: 06.03.2027 10:41:23 +07:00',
    ]);
  });

  it('says a running head once, and keeps the words of a watermark', async () => {
    const orders = Array.from({ length: 45 }, (_, i) => `Theo Báo cáo số ${i}${i}-BC/BTC, ${ORDER}`);
    const text = await textOf(
      `#set page(header: [Tài liệu phục vụ hội nghị], background: rotate(30deg)[BẢN THẢO LẦN HAI])\n${orders.join('\n\n')}`,
    );
    expect(text.split('Tài liệu phục vụ hội nghị')).toHaveLength(2);
    expect(text).toContain('BẢN THẢO LẦN HAI');
    expect(text.split('\n').filter((line) => line.endsWith(ORDER))).toEqual(orders);
  });

  it('knows where each line stands on its page', async () => {
    const { text, printed: places } = await extract(printed(`${HEAD}\n${ORDER}`), 'a.pdf');
    const lines = places?.lines ?? [];
    expect(lines.map(({ from, to }) => text.slice(from, to)).slice(0, 4)).toEqual(['TỈNH ỦY LAM SƠN', 'BAN THƯỜNG VỤ', '*', 'Số 12-TB/TU']);
    const [first] = lines;
    expect(first).toMatchObject({ page: 0 });
    expect(first?.x).toBeGreaterThan(85);
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeLessThan(595 / 2);
    expect(lines.every((line, i) => line.to > line.from && line.from >= (lines[i - 1]?.to ?? 0))).toBe(true);
  });

  it('is read for what it is', async () => {
    const { text } = await extract(printed(`${HEAD}\n${ORDER}\n\n${END}`), 'a.pdf');
    expect(read(text)).toMatchObject({
      type: 'TB',
      number: 12,
      symbol: 'TB/TU',
      superior: 'TỈNH ỦY LAM SƠN',
      issuer: 'BAN THƯỜNG VỤ',
      date: '2027-03-05',
      signature: { capacity: 'T/M', onBehalfOf: 'BAN THƯỜNG VỤ', position: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn Mẫu' },
    });
  });
});

describe('a PDF that cannot be read', () => {
  const codeOf = (bytes: Uint8Array): Promise<string> =>
    extract(bytes, 'a.pdf').then(
      () => 'read',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  it('is refused by its own code where it is locked or cut off', async () => {
    const whole = printed(ORDER);
    expect(await codeOf(whole.subarray(0, 40))).toBe('import.broken-pdf');
    expect(await codeOf(locked)).toBe('import.locked-pdf');
  });
});

/** A PDF whose standard security handler asks for a password that is not the empty one. */
const locked = new TextEncoder().encode(`%PDF-1.4
1 0 obj
<< /Type /Catalog /Pages 2 0 R >>
endobj
2 0 obj
<< /Type /Pages /Kids [] /Count 0 >>
endobj
3 0 obj
<< /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>
endobj
trailer
<< /Root 1 0 R /Encrypt 3 0 R /ID [<01> <01>] >>
%%EOF`);

const sup = (n: number): string => String(n).replace(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)));
