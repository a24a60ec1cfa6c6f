import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from '@jest/globals';
import { extractText, getDocumentProxy } from 'unpdf';
import { bindPdfs, type BoundPart } from './bind-pdfs.js';

async function pdf(...lines: readonly string[]): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (const line of lines) made.addPage().drawText(line, { x: 50, y: 700, size: 12 });
  return made.save();
}

const part = (bytes: Uint8Array | null, original: BoundPart['original'] = null): BoundPart => ({
  pdf: bytes,
  notice: () => pdf('NOTICE'),
  original,
});

describe('a bound dossier', () => {
  it('tells the cover where each part begins, also where the cover itself needs two pages', async () => {
    const told: (readonly [readonly number[], number])[] = [];
    const cover =
      (...lines: readonly string[]) =>
      (begins: readonly number[], pages: number): Promise<Uint8Array> => {
        told.push([begins, pages]);
        return pdf(...lines);
      };
    const parts = [part(await pdf('A1', 'A2')), part(await pdf('B1')), part(await pdf('C1'))];
    expect((await bindPdfs(parts, cover('COVER'), 'x')).pages).toBe(5);
    expect(told.splice(0)).toEqual([[[2, 4, 5], 5]]);
    const bound = await bindPdfs(parts, cover('COVER', 'COVER 2'), 'x');
    expect(told.at(-1)).toEqual([[3, 5, 6], 6]);
    const { text } = await extractText(await getDocumentProxy(bound.bytes), { mergePages: false });
    expect(text.map((page) => page.replace(/\s+/g, ' ').trim())).toEqual([
      'COVER 1/6',
      'COVER 2 2/6',
      'A1 3/6',
      'A2 4/6',
      'B1 5/6',
      'C1 6/6',
    ]);
  });

  it('puts a notice in place of what cannot be opened and attaches it as it is', async () => {
    const broken = new TextEncoder().encode('%PDF-1.7 broken');
    const whole = { name: 'good.pdf', bytes: await pdf('GOOD') };
    const bound = await bindPdfs(
      [part(broken, { name: 'ban-ve.pdf', bytes: broken }), part(null, { name: 'y-kien.docx', bytes: broken }), part(whole.bytes, whole)],
      () => pdf('COVER'),
      'x',
    );
    const read = await PDFDocument.load(bound.bytes);
    expect(read.getPageCount()).toBe(4);
    expect(read.getAttachments().map(({ name }) => name)).toEqual(['1-ban-ve.pdf', '2-y-kien.docx']);
  });
});
