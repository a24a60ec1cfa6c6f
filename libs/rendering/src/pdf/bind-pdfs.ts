import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

export interface BoundPart {
  /** The part as PDF; null where it could not be made one: then `notice` stands for it and `original` is attached. */
  readonly pdf: Uint8Array | null;
  readonly notice: () => Promise<Uint8Array>;
  readonly original: { readonly name: string; readonly bytes: Uint8Array } | null;
}

export interface BoundPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/** Room left at the foot of a page, and the size of the number that stands there. */
const FOOT = { right: 42, bottom: 18, size: 9 } as const;

/**
 * One PDF of many: a cover that knows on which page each part begins, then the parts. Each page is numbered through at its foot. What
 * cannot be taken apart (damaged, locked) is represented by a notice and attached as it is: nothing of a dossier is lost unsaid. The same
 * input gives the same bytes.
 */
export async function bindPdfs(
  parts: readonly BoundPart[],
  cover: (begins: readonly number[], pages: number) => Promise<Uint8Array>,
  title: string,
): Promise<BoundPdf> {
  const bound = await PDFDocument.create({ updateMetadata: false });
  bound.setTitle(title);
  const loaded = await Promise.all(parts.map(async (part) => (await pagesOf(part.pdf)) ?? (await pagesOf(await part.notice()))));
  const counts = loaded.map((one) => one?.getPageCount() ?? 0);
  // How long the cover is depends on nothing but its lines; where it needs a second page the parts begin later.
  let front = await PDFDocument.load(await cover(...beginsAfter(1, counts)));
  if (front.getPageCount() > 1) front = await PDFDocument.load(await cover(...beginsAfter(front.getPageCount(), counts)));
  for (const one of [front, ...loaded]) {
    if (one === null) continue;
    for (const page of await bound.copyPages(one, one.getPageIndices())) bound.addPage(page);
  }
  for (const [index, part] of parts.entries())
    if (part.original !== null && (part.pdf === null || (await pagesOf(part.pdf)) === null))
      await bound.attach(part.original.bytes, `${index + 1}-${part.original.name}`, {});
  const font = await bound.embedFont(StandardFonts.Helvetica);
  const pages = bound.getPageCount();
  bound.getPages().forEach((page, index) => {
    const text = `${index + 1}/${pages}`;
    const { width } = page.getSize();
    page.drawText(text, { x: width - FOOT.right - font.widthOfTextAtSize(text, FOOT.size), y: FOOT.bottom, size: FOOT.size, font });
  });
  return { bytes: await bound.save(), pages };
}

function beginsAfter(front: number, counts: readonly number[]): [number[], number] {
  let page = front + 1;
  const begins = counts.map((count) => {
    const begin = page;
    page += count;
    return begin;
  });
  return [begins, page - 1];
}

/** Null where the file is no PDF that can be taken apart. */
async function pagesOf(bytes: Uint8Array | null): Promise<PDFDocument | null> {
  if (bytes === null) return null;
  try {
    const found = await PDFDocument.load(bytes, { updateMetadata: false });
    return found.getPageCount() > 0 ? found : null;
  } catch {
    return null;
  }
}
