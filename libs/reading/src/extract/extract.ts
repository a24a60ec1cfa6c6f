import { invalid } from '@app/kernel';
import { decodeText } from './text-file.js';

export type SourceFormat = 'txt' | 'docx' | 'pdf';

/** The text of a file and the format it was found in. */
export interface Extracted {
  readonly text: string;
  readonly format: SourceFormat;
}

export const LARGEST_FILE = 25 * 1024 * 1024;

/**
 * The plain text of a document file (.docx, .pdf with a text layer, .txt), NFC. What it is is decided by its bytes, never by its name.
 * Throws `invalid`: `import.too-large` (over 25 MB), `import.empty`, `import.broken-docx`, `import.scanned-pdf` (no text layer),
 * `import.not-a-document` (anything else).
 */
export async function extract(bytes: Uint8Array, _fileName: string): Promise<Extracted> {
  if (bytes.length > LARGEST_FILE) throw invalid('import.too-large', { params: { megabytes: LARGEST_FILE / 1024 / 1024 } });
  if (bytes.length === 0) throw invalid('import.empty');
  const format = sniff(bytes);
  const text = (await textOf(bytes, format))
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/\u0000/g, '');
  if (text.trim() === '') throw invalid(format === 'pdf' ? 'import.scanned-pdf' : 'import.empty');
  return { text, format };
}

function sniff(bytes: Uint8Array): SourceFormat {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04)) return 'docx';
  // %PDF within the first kilobyte, as readers allow
  const head = String.fromCharCode(...bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return 'pdf';
  return 'txt';
}

async function textOf(bytes: Uint8Array, format: SourceFormat): Promise<string> {
  switch (format) {
    case 'txt':
      return decodeText(bytes);
    case 'docx':
      return (await import('./docx.js')).textOfDocx(bytes);
    case 'pdf':
      return (await import('./pdf.js')).textOfPdf(bytes);
  }
}
