import { inflateRawSync } from 'node:zlib';
import { invalid } from '@app/kernel';
import mammoth from 'mammoth';

const LARGEST_UNPACKED = 100 * 1024 * 1024;
const MOST_ENTRIES = 5000;

/** The text of a .docx: one line a paragraph, cells of a table parted by tabs, numbering as far as the file prints it. */
export async function textOfDocx(bytes: Uint8Array): Promise<string> {
  refuseBombs(bytes);
  let html: string;
  try {
    const result = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { ignoreEmptyParagraphs: false, convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    );
    html = result.value;
  } catch {
    throw invalid(isWordFile(bytes) ? 'import.broken-docx' : 'import.not-a-document');
  }
  return textOfHtml(html);
}

const isWordFile = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes).includes('word/') || Buffer.from(bytes).includes('[Content_Types].xml');

/**
 * Unpacks every entry once under a limit, because the sizes that an archive declares may lie; one that would unpack to more than we accept
 * is not given to the reader.
 */
function refuseBombs(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tooLarge = invalid('import.too-large', { params: { megabytes: LARGEST_UNPACKED / 1024 / 1024 } });
  let end = -1;
  for (let i = bytes.length - 22; i >= 0 && i > bytes.length - 66_000; i -= 1) {
    if (view.getUint32(i, true) === 0x06054b50) {
      end = i;
      break;
    }
  }
  if (end < 0) throw invalid('import.broken-docx');
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) throw tooLarge;
  let at = view.getUint32(end + 16, true);
  let left = LARGEST_UNPACKED;
  for (let i = 0; i < entries; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw invalid('import.broken-docx');
    left -= Math.max(view.getUint32(at + 24, true), unpackedSize(bytes, view, at, left));
    if (left < 0) throw tooLarge;
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

const DEFLATED = 8;

/** How much the entry at `at` of the archive's directory really unpacks to; more than `limit` counts as infinite, damage as nothing. */
function unpackedSize(bytes: Uint8Array, view: DataView, at: number, limit: number): number {
  const packed = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + 30 > bytes.length || view.getUint16(at + 10, true) !== DEFLATED) return packed;
  const from = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  try {
    return inflateRawSync(bytes.subarray(from, from + packed), { maxOutputLength: limit + 1 }).length;
  } catch (error) {
    return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? Infinity : 0;
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

/** Lines being written: those of the document, or of one cell of a table. */
class Page {
  readonly lines: string[] = [];
  private open: string[] = [];

  put(text: string): void {
    if (text !== '') this.open.push(text);
  }

  end(evenEmpty: boolean): void {
    if (!evenEmpty && this.open.length === 0) return;
    this.lines.push(this.open.join(''));
    this.open = [];
  }
}

/**
 * mammoth's HTML is plain and well formed: block ends are lines, list items get their dash or number back. A row whose cells are of one
 * line each is a line with tabs; else the table only lays out columns (the head of a document), and its cells follow one another.
 */
function textOfHtml(html: string): string {
  const pages = [new Page()];
  const rows: string[][][] = [];
  const lists: { readonly ordered: boolean; count: number }[] = [];
  const page = (): Page => pages[pages.length - 1] ?? new Page();
  let last = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z0-9]+)[^<>]*>/g)) {
    page().put(html.slice(last, tag.index));
    last = tag.index + tag[0].length;
    const closing = tag[1] === '/';
    switch (tag[2]) {
      case 'ol':
      case 'ul':
        page().end(false);
        if (closing) lists.pop();
        else lists.push({ ordered: tag[2] === 'ol', count: 0 });
        break;
      case 'li': {
        const list = lists[lists.length - 1];
        if (closing) page().end(false);
        else if (list !== undefined) {
          list.count += 1;
          page().put(list.ordered ? `${list.count}. ` : '- ');
        }
        break;
      }
      case 'tr':
        if (!closing) rows.push([]);
        else {
          const cells = rows.pop() ?? [];
          if (cells.every((cell) => cell.length <= 1))
            page().lines.push(
              cells
                .map((cell) => cell[0] ?? '')
                .join('\t')
                .trimEnd(),
            );
          else for (const line of cells.flat()) page().lines.push(line);
        }
        break;
      case 'td':
      case 'th':
        if (!closing) pages.push(new Page());
        else if (pages.length > 1) {
          page().end(false);
          const lines = pages.pop()?.lines ?? [];
          while (lines.length > 0 && lines[lines.length - 1]?.trim() === '') lines.pop();
          rows[rows.length - 1]?.push(lines);
        }
        break;
      case 'p':
      case 'div':
      case 'h1':
      case 'h2':
      case 'h3':
      case 'h4':
      case 'h5':
      case 'h6':
        if (closing) page().end(true);
        break;
      case 'br':
        page().end(true);
        break;
      default:
    }
  }
  page().put(html.slice(last));
  page().end(false);
  const text = pages.map(({ lines }) => lines.join('\n')).join('\n');
  return text.replace(/&(?:lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity).replace(/&amp;/g, '&');
}
