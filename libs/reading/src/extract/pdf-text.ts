import { invalid } from '@app/kernel';
import { type OnPage } from './on-page.js';
import { lettersFor } from './legacy-letters.js';
import { canRecognise, recognise } from './ocr.js';
import { lettersOutsideStamps } from './page/furniture.js';
import { type Segment } from './page/rows.js';
import { type RowedPage, textOfPages } from './page/text-of-pages.js';
import { pagesOfPdf } from './pdf.js';
import { type Printed } from './printed.js';
import { asTyped } from './typed.js';

/** Less than a line of text in the whole file: what letters there are were put on pictures, as signing a scan does. */
const FEWEST_LETTERS = 30;
/** At some three seconds a page this is a quarter of an hour of one processor. */
const MOST_SCANNED_PAGES = 300;

/**
 * The text of a PDF. One of pictures only is a scan: its letters are recognised where the programs for it are installed.
 * @throws DomainError as `pagesOfPdf`, and `import.scanned-pdf` for a scan that cannot be recognised
 */
export async function textOfPdf(
  bytes: Uint8Array,
  onPage: OnPage,
): Promise<{ readonly text: string; readonly printed: Printed; readonly ocr: boolean }> {
  const pages = await pagesOfPdf(bytes, onPage);
  if (lettersOutsideStamps(pages) >= FEWEST_LETTERS) return { ...textOfPages(inOwnLetters(pages)), ocr: false };
  if (!(await canRecognise())) throw invalid('import.scanned-pdf');
  if (pages.length > MOST_SCANNED_PAGES) throw invalid('import.too-many-pages', { params: { pages: MOST_SCANNED_PAGES } });
  const seen = await recognise(bytes, pages, onPage);
  if (lettersOutsideStamps(seen) < FEWEST_LETTERS) throw invalid('import.scanned-pdf');
  return { ...textOfPages(inLetters(seen, asTyped)), ocr: true };
}

/** Old programs printed with fonts that keep Vietnamese letters in the places of others. */
function inOwnLetters(pages: readonly RowedPage[]): readonly RowedPage[] {
  const sample = pages.slice(0, 5).flatMap(({ rows }) => rows.flatMap((row) => row.map(({ text }) => text)));
  const letters = lettersFor(sample.join('\n'));
  return inLetters(pages, letters === null ? asTyped : (text) => asTyped(letters(text)));
}

function inLetters(pages: readonly RowedPage[], letters: (text: string) => string): readonly RowedPage[] {
  const written = ({ lines, ...segment }: Segment): Segment => ({
    ...segment,
    text: letters(segment.text),
    ...(lines === undefined ? {} : { lines: lines.map(written) }),
  });
  return pages.map((page) => ({ ...page, rows: page.rows.map((row) => row.map(written)) }));
}
