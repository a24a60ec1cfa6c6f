import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReadingPool } from '@app/reading';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

// Letters are recognised at some seconds a page, on cores that others use too.
jest.setTimeout(180_000);

const FACES = ['400Regular/Tinos_400Regular', '700Bold/Tinos_700Bold'];
const PAGE = `#set page(paper: "a4", margin: (left: 3cm, right: 1.5cm, y: 2cm))
#set text(font: "Tinos", size: 14pt)
#set par(justify: true, first-line-indent: (amount: 1.27cm, all: true))
#grid(columns: (45%, 55%), align: center, [#set par(first-line-indent: 0pt)
ĐẢNG ỦY XÃ MÂY TRẮNG \\ *BAN THƯỜNG VỤ* \\ Số 14-TB/ĐU], [#set par(first-line-indent: 0pt)
*ĐẢNG CỘNG SẢN VIỆT NAM* \\ Mây Trắng, ngày 05 tháng 3 năm 2027])
#align(center)[*THÔNG BÁO* \\ *Kết luận về công tác kiểm tra*]
Ban Thường vụ Đảng ủy giao Văn phòng Đảng ủy chủ trì, phối hợp với Ban Xây dựng Đảng xây dựng kế hoạch khắc phục hạn chế, báo cáo trước ngày 20/3/2027.

#grid(columns: (50%, 50%), [#set par(first-line-indent: 0pt)
*Nơi nhận:* \\ - Các chi bộ trực thuộc, \\ - Lưu VPĐU.], align(center)[#set par(first-line-indent: 0pt)
*T/M BAN THƯỜNG VỤ* \\ *PHÓ BÍ THƯ* \\ #v(2cm) *Nguyễn Văn Mẫu*])`;

describe('a scanned document', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-scan-'));
  const pool = new ReadingPool({ threads: 1 });
  let scan: Uint8Array;

  beforeAll(() => {
    const { resolve } = createRequire(import.meta.url);
    const fontBlobs = FACES.map((face) => readFileSync(resolve(`@expo-google-fonts/tinos/${face}.ttf`)));
    const typst = NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs }] });
    writeFileSync(join(folder, 'page.pdf'), typst.pdf({ mainFileContent: PAGE }));
    execFileSync('pdftoppm', ['-r', '200', '-gray', '-png', '-singlefile', join(folder, 'page.pdf'), join(folder, 'page')]);
    // What signing puts on a scan is no text layer.
    const stamp = '#place(top + right)[#set text(size: 8pt)\nThời gian ký: 06.03.2027 10:41:23 +07:00]';
    const page = `#set text(font: "Tinos")\n#set page(paper: "a4", margin: 0pt, foreground: [${stamp}])\n#image("/page.png", width: 100%)`;
    scan = new Uint8Array(typst.pdf({ mainFileContent: page }));
  });
  afterAll(async () => {
    await pool.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is recognised, read, and marked as such', async () => {
    const file = await pool.run({ bytes: scan, fileName: 'scan.pdf', overlay: { entries: [] }, on: '2027-03-06' });
    expect(file).toMatchObject({
      format: 'pdf',
      ocr: true,
      read: {
        type: 'TB',
        number: 14,
        symbol: 'TB/ĐU',
        date: '2027-03-05',
        signature: { capacity: 'T/M', position: 'PHÓ BÍ THƯ', name: 'Nguyễn Văn Mẫu' },
      },
    });
    const lines = file.text.split('\n');
    expect(lines).toContain('ĐẢNG CỘNG SẢN VIỆT NAM');
    expect(lines.indexOf('ĐẢNG CỘNG SẢN VIỆT NAM')).toBeGreaterThan(lines.indexOf('Số 14-TB/ĐU'));
    const [page] = file.printed?.pages ?? [];
    expect(page?.height).toBeCloseTo(841.9, 0);
    expect(file.printed?.lines.every(({ x, width }) => x + width < (page?.width ?? 0))).toBe(true);
  });
});
