import { invalid } from '@app/kernel';
import mammoth from 'mammoth';

const LARGEST_UNPACKED = 200 * 1024 * 1024;
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

/** Reads the sizes that the archive's directory declares; an archive that would unpack to more than we accept is not opened. */
function refuseBombs(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = -1;
  for (let i = bytes.length - 22; i >= 0 && i > bytes.length - 66_000; i -= 1) {
    if (view.getUint32(i, true) === 0x06054b50) {
      end = i;
      break;
    }
  }
  if (end < 0) throw invalid('import.broken-docx');
  const entries = view.getUint16(end + 10, true);
  if (entries > MOST_ENTRIES) throw invalid('import.too-large', { params: { megabytes: LARGEST_UNPACKED / 1024 / 1024 } });
  let at = view.getUint32(end + 16, true);
  let total = 0;
  for (let i = 0; i < entries; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) throw invalid('import.broken-docx');
    total += view.getUint32(at + 24, true);
    if (total > LARGEST_UNPACKED) throw invalid('import.too-large', { params: { megabytes: LARGEST_UNPACKED / 1024 / 1024 } });
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
}

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&nbsp;': ' ', '&amp;': '&' };

/** mammoth's HTML is plain and well formed: block ends are lines, list items get their dash or number back, cells are parted by tabs. */
function textOfHtml(html: string): string {
  let out = '';
  const lists: { ordered: boolean; count: number }[] = [];
  let cells = 0;
  let tables = 0;
  let last = 0;
  for (const tag of html.matchAll(/<(\/?)([a-z0-9]+)[^<>]*>/g)) {
    out += html.slice(last, tag.index);
    last = tag.index + tag[0].length;
    const closing = tag[1] === '/';
    const name = tag[2] ?? '';
    if (name === 'ol' || name === 'ul') {
      if (closing) lists.pop();
      else lists.push({ ordered: name === 'ol', count: 0 });
      if (!closing && !out.endsWith('\n')) out += '\n';
    } else if (name === 'li') {
      const list = lists[lists.length - 1];
      if (!closing && list !== undefined && cells === 0) {
        list.count += 1;
        out += list.ordered ? `${list.count}. ` : '- ';
      } else if (closing && !out.endsWith('\n')) out += '\n';
    } else if (name === 'table') {
      tables += closing ? -1 : 1;
    } else if (name === 'tr') {
      if (closing) out = `${out.replace(/[\t ]+$/, '')}\n`;
    } else if (name === 'td' || name === 'th') {
      cells += closing ? -1 : 1;
      if (closing) out = `${out.replace(/[\s]+$/, '')}\t`;
    } else if (/^(?:p|h[1-6]|div)$/.test(name)) {
      if (closing) out += '\n';
    } else if (name === 'br') out += '\n';
  }
  out += html.slice(last);
  return layoutTables(out.replace(/&(?:lt|gt|quot|nbsp|#39);/g, (entity) => ENTITIES[entity] ?? entity).replace(/&amp;/g, '&'), tables);
}

const layoutTables = (text: string, _open: number): string => text;
