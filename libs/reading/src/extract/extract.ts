import { invalid } from '@app/kernel';
import { withNewlines } from '../text/newlines.js';
import { beginsWith, foreignFile } from './foreign-file.js';
import { type OnPage } from './on-page.js';
import { type Printed } from './printed.js';
import { decodeText } from './text-file.js';
import { asTyped } from './typed.js';

export type SourceFormat = 'txt' | 'docx' | 'pdf';

/** The text of a file and the format it was found in. */
export interface Extracted {
  /** NFC, lines parted by `\n`. */
  readonly text: string;
  readonly format: SourceFormat;
  /** The text was recognised from pictures, with all the slips of that. */
  readonly ocr: boolean;
  /** Where the lines stand on the pages; null for a format without pages. */
  readonly printed: Printed | null;
}

export const LARGEST_FILE = 25 * 1024 * 1024;

/**
 * The plain text of a document file (.docx, .pdf, .txt). What it is is decided by its bytes, never by its name; `onPage` hears
 * how far it is. Throws `invalid`:
 * `import.too-large` (over 25 MB), `import.empty`, `import.old-word`, `import.locked-docx`, `import.picture`, `import.broken-docx`, `import.broken-pdf`, `import.locked-pdf`, `import.too-many-pages`,
 * `import.scanned-pdf` (pictures only, and nothing here that reads them), `import.not-a-document` (anything else).
 */
export async function extract(bytes: Uint8Array, _fileName: string, onPage: OnPage = () => {}): Promise<Extracted> {
  if (bytes.length > LARGEST_FILE) throw invalid('import.too-large', { params: { megabytes: LARGEST_FILE / 1024 / 1024 } });
  if (bytes.length === 0) throw invalid('import.empty');
  const foreign = foreignFile(bytes);
  if (foreign !== null) throw invalid(foreign);
  const format = sourceFormatOf(bytes);
  const { text, ocr = false, printed = null } = await partsOf(bytes, format, onPage);
  if (text.trim() === '') throw invalid('import.empty');
  return { text, format, ocr, printed };
}

/** What a file is, by its first bytes. */
export function sourceFormatOf(bytes: Uint8Array): SourceFormat {
  if (beginsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return 'docx';
  // %PDF within the first kilobyte, as readers allow
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  return 'txt';
}

interface Parts {
  readonly text: string;
  readonly ocr?: boolean;
  readonly printed?: Printed;
}

async function partsOf(bytes: Uint8Array, format: SourceFormat, onPage: OnPage): Promise<Parts> {
  switch (format) {
    case 'txt':
      return { text: plain(decodeText(bytes)) };
    case 'docx':
      return { text: plain((await import('./docx.js')).textOfDocx(bytes)) };
    case 'pdf':
      return (await import('./pdf-text.js')).textOfPdf(bytes, onPage);
  }
}

const plain = (text: string): string => asTyped(withNewlines(text).replaceAll('\0', ''));
