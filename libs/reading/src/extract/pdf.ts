import { invalid } from '@app/kernel';

const FEWEST_LETTERS = 20;
const MOST_PAGES = 500;

/** The text layer of a PDF, page after page, a line a line. A PDF that is only pictures is refused by its own code. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { getDocumentProxy } = await import('unpdf');
  try {
    const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
    if (pdf.numPages > MOST_PAGES) throw invalid('import.too-large', { params: { megabytes: 25 } });
    const pages: string[] = [];
    for (let n = 1; n <= pdf.numPages; n += 1) {
      const page = await pdf.getPage(n);
      const content = await page.getTextContent();
      pages.push(linesOf(content.items as readonly PdfItem[], n));
    }
    const text = pages.join('\n');
    if ((text.match(/\p{L}/gu)?.length ?? 0) < FEWEST_LETTERS) throw invalid('import.scanned-pdf');
    return text;
  } catch (error) {
    if (error instanceof Error && error.name === 'DomainError') throw error;
    throw invalid('import.not-a-document');
  }
}

interface PdfItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
}

/** A page's lines; the lone page number at its top or bottom is not part of the text. */
function linesOf(items: readonly PdfItem[], page: number): string {
  let text = '';
  for (const item of items) {
    text += item.str ?? '';
    if (item.hasEOL === true) text += '\n';
  }
  const lines = text.split('\n');
  while (lines.length > 0 && lines[lines.length - 1]?.trim() === '') lines.pop();
  if (lines[0]?.trim() === String(page)) lines.shift();
  else if (lines[lines.length - 1]?.trim() === String(page)) lines.pop();
  return lines.join('\n');
}
