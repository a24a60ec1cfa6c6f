import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { comparableText, DomainError } from '@app/kernel';
import { describe, expect, it, jest } from '@jest/globals';
import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { readingMessages } from '../messages/index.js';
import { extract } from './extract.js';

jest.setTimeout(60_000);

const demo = join(import.meta.dirname, '../../../../apps/ops/demo');
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const codeOf = async (bytes: Uint8Array, name = 'x'): Promise<string> => {
  try {
    await extract(bytes, name);
    return 'read';
  } catch (error) {
    if (error instanceof DomainError) {
      expect(error.category).toBe('invalid');
      expect(readingMessages.vi[error.code]).toBeDefined();
      return error.code;
    }
    throw error;
  }
};

/** A PDF of one page; without text where none is given. */
function pdf(text: string | null): Uint8Array {
  const stream = text === null ? '0 0 10 10 re f' : `BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let out = '%PDF-1.4\n';
  const offsets = objects.map((object, i) => {
    const at = out.length;
    out += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const xref = out.length;
  out += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${xref}\n%%EOF`;
  return utf8(out);
}

/** Windows-1258 keeps most tones apart from their vowels; the table is that of the decoder, turned round. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const places = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  const bytes = [...text.normalize('NFC')].flatMap((letter) => {
    const whole = places.get(letter);
    if (whole !== undefined) return [whole];
    const apart = letter.normalize('NFD');
    const tone = apart.match(/[\u0300\u0301\u0303\u0309\u0323]/)?.[0] ?? '';
    return [apart.replace(tone, '').normalize('NFC'), tone].map((piece) => places.get(piece) ?? 63);
  });
  return new Uint8Array(bytes);
}

/** An archive with one entry that says it unpacks to `claimed` bytes. */
function archive(name: string, claimed: number, contents: Buffer = Buffer.from('x')): Uint8Array {
  const data = deflateRawSync(contents);
  const local = Buffer.alloc(30 + name.length);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(data.length, 18);
  local.writeUInt32LE(claimed, 22);
  local.writeUInt16LE(name.length, 26);
  local.write(name, 30);
  const central = Buffer.alloc(46 + name.length);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(claimed, 24);
  central.writeUInt16LE(name.length, 28);
  central.write(name, 46);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length + data.length, 16);
  return new Uint8Array(Buffer.concat([local, data, central, end]));
}

describe('what is read', () => {
  it('plain text with a byte order mark, UTF-16 and decomposed letters', async () => {
    const text = 'THÔNG BÁO\nkết luận';
    expect(await extract(utf8(`\ufeff${text.normalize('NFD')}`), 'a.txt')).toEqual({ text, format: 'txt', ocr: false, printed: null });
    expect((await extract(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')), 'a.txt')).text).toBe(text);
  });

  it('plain text of older programs: Windows-1258, TCVN3, VNI, and UTF-16 without its mark', async () => {
    const text = 'Đảng bộ xã Hòa Bình đề nghị các chi bộ báo cáo trước ngày 20/3/2027';
    const latin = (letters: string): Uint8Array => new Uint8Array(Buffer.from(letters, 'latin1'));
    expect((await extract(latin('§¶ng bé x· Hßa B×nh ®Ò nghÞ c¸c chi bé b¸o c¸o tr\u00adíc ngµy 20/3/2027'), 'a.txt')).text).toBe(text);
    expect((await extract(latin('Ñaûng boä xaõ Hoøa Bình ñeà nghò caùc chi boä baùo caùo tröôùc ngaøy 20/3/2027'), 'a.txt')).text).toBe(
      text,
    );
    expect((await extract(windows1258(text), 'a.txt')).text).toBe(text);
    expect((await extract(new Uint8Array(Buffer.from(text, 'utf16le')), 'a.txt')).text).toBe(text);
    expect(await codeOf(latin('Bäume, größer als möglich, überall für später'), 'a.txt')).toBe('import.not-a-document');
  });

  it('a Word file, whatever its name, with the words of its plain text', async () => {
    const { text, format } = await extract(new Uint8Array(readFileSync(join(demo, 'thong-bao-ket-luan.docx'))), 'scan.pdf');
    expect(format).toBe('docx');
    const plain = readFileSync(join(demo, 'thong-bao-ket-luan.txt'), 'utf8');
    const body = plain.slice(plain.indexOf('Thực hiện Quyết định'), plain.indexOf('Nơi nhận'));
    expect(comparableText(text)).toContain(comparableText(body));
  });

  it('tables of a Word file with cells parted by tabs', async () => {
    const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });
    const document = new Document({
      sections: [
        {
          children: [
            new Paragraph('Trước'),
            new Table({ rows: [new TableRow({ children: [cell('Chỉ tiêu'), cell('95%')] })] }),
            new Paragraph('Sau'),
          ],
        },
      ],
    });
    const { text } = await extract(new Uint8Array(await Packer.toBuffer(document)), 'a.docx');
    expect(text.split('\n').filter((line) => line !== '')).toEqual(['Trước', 'Chỉ tiêu\t95%', 'Sau']);
  });

  it('a PDF with a text layer', async () => {
    expect(await extract(pdf('Thong bao ket luan cua Ban Thuong vu Tinh uy Lam Son'), 'a.pdf')).toMatchObject({
      text: 'Thong bao ket luan cua Ban Thuong vu Tinh uy Lam Son',
      format: 'pdf',
      ocr: false,
    });
  });
});

describe('what is refused, by its own code', () => {
  it.each([
    ['nothing', new Uint8Array(0), 'import.empty'],
    ['blanks', utf8(' \n\t'), 'import.empty'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), 'import.picture'],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'import.picture'],
    [
      'a file of an old Word',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array<number>(600).fill(0)]),
      'import.old-word',
    ],
    ['rich text', utf8('{\\rtf1\\ansi Th\\u244?ng b\\u225?o}'), 'import.old-word'],
    [
      'a Word file under a password',
      new Uint8Array(Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')])),
      'import.locked-docx',
    ],
    ['bytes that are no text', new Uint8Array(200).fill(0x01), 'import.not-a-document'],
    ['another archive', archive('photo.jpg', 10), 'import.not-a-document'],
    ['a Word file cut in half', new Uint8Array(readFileSync(join(demo, 'thong-bao-ket-luan.docx'))).slice(0, 5000), 'import.broken-docx'],
    ['a damaged Word file', archive('word/document.xml', 10), 'import.broken-docx'],
    ['an archive that would unpack to gigabytes', archive('word/document.xml', 4_000_000_000), 'import.too-large'],
    ['an archive that lies about its size', archive('word/document.xml', 10, Buffer.alloc(120 * 1024 * 1024)), 'import.too-large'],
    ['a scan', pdf(null), 'import.scanned-pdf'],
    ['a PDF cut in half', utf8('%PDF-1.4\n1 0 obj\n<<'), 'import.broken-pdf'],
    ['more than 25 MB', new Uint8Array(25 * 1024 * 1024 + 1), 'import.too-large'],
  ])('%s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toBe(code);
  });

  it('says so in both languages', () => {
    expect(Object.keys(readingMessages.en)).toEqual(Object.keys(readingMessages.vi));
  });
});
