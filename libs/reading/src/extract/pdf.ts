import { DomainError, invalid } from '@app/kernel';
import { type OnPage } from './on-page.js';
import { type PageRuns, type Run } from './page/page-runs.js';
import { rowed, type RowedPage } from './page/text-of-pages.js';

const MOST_PAGES = 1000;
const LEVEL = 0.3;

/** The part of pdf.js's text item that is used. */
interface PdfItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

interface PdfPage {
  getViewport(options: { scale: number }): { readonly width: number; readonly height: number; readonly transform: readonly number[] };
  getTextContent(): Promise<{ readonly items: readonly unknown[] }>;
  cleanup(): unknown;
}

/** The rows of every page of a PDF, one page in memory at a time. @throws DomainError `import.locked-pdf`, `import.broken-pdf`, `import.too-many-pages` */
export async function pagesOfPdf(bytes: Uint8Array, onPage: OnPage): Promise<RowedPage[]> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    // pdf.js takes the bytes for itself: the caller's must stay whole.
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    try {
      if (pdf.numPages > MOST_PAGES) throw invalid('import.too-many-pages', { params: { pages: MOST_PAGES } });
      const pages: RowedPage[] = [];
      for (let n = 1; n <= pdf.numPages; n += 1) {
        const page = (await pdf.getPage(n)) as unknown as PdfPage;
        pages.push(rowed(await runsOf(page)));
        page.cleanup();
        onPage({ page: n, pages: pdf.numPages, pictures: false });
      }
      return pages;
    } finally {
      await pdf.destroy();
    }
  } catch (error) {
    if (error instanceof DomainError) throw error;
    throw invalid(error instanceof Error && error.name === 'PasswordException' ? 'import.locked-pdf' : 'import.broken-pdf');
  }
}

async function runsOf(page: PdfPage): Promise<PageRuns> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { items } = await page.getTextContent();
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = transform;
  const runs: Run[] = [];
  const askew: string[] = [];
  for (const item of items as readonly PdfItem[]) {
    const [ia = 0, ib = 0, ic = 0, id = 0, ie = 0, jf = 0] = item.transform ?? [];
    const text = item.str ?? '';
    if (text === '') continue;
    const along = { x: a * ia + c * ib, y: b * ia + d * ib };
    if (along.x <= 0 || Math.abs(along.y) > LEVEL * along.x) {
      if (text.trim() !== '') askew.push(text.normalize('NFC').trim());
      continue;
    }
    const size = Math.hypot(ic, id);
    const x0 = a * ie + c * jf + e;
    const base = b * ie + d * jf + f;
    runs.push({ text, x0, x1: x0 + (item.width ?? 0), top: base - 0.75 * size, bottom: base + 0.22 * size, size });
  }
  return { width, height, runs, askew };
}
