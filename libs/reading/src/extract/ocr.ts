import { spawn } from 'node:child_process';
import { type OnPage } from './on-page.js';
import { type PageRuns, type Run } from './page/page-runs.js';
import { rowed, type RowedPage } from './page/text-of-pages.js';

/** Longest side of a page's picture: A4 at some 200 dots an inch, whatever size a page claims to have. */
const PIXELS = 2400;
const PAGE_MS = 60_000;
const AT_ONCE = 2;
const LARGEST_ANSWER = 64 * 1024 * 1024;

let installed: Promise<boolean> | null = null;

/** Whether this machine can recognise Vietnamese letters in pictures: `tesseract` with `vie`, and poppler's `pdftoppm`, both installed. */
export function canRecognise(): Promise<boolean> {
  installed ??= Promise.all([run('tesseract', ['--list-langs'], null, PAGE_MS), run('pdftoppm', ['-v'], null, PAGE_MS)]).then(
    ([languages]) => /^vie$/m.test(languages.toString()),
    () => false,
  );
  return installed;
}

/** The rows of every page of a PDF as they are recognised in its pictures. Nothing is written to disk; the size of the pages is in points. */
export async function recognise(bytes: Uint8Array, sizes: readonly { readonly height: number }[], onPage: OnPage): Promise<RowedPage[]> {
  const pages: RowedPage[] = [];
  onPage({ page: 0, pages: sizes.length, pictures: true });
  for (let from = 0; from < sizes.length; from += AT_ONCE) {
    const some = sizes.slice(from, from + AT_ONCE).map(({ height }, i) => recognisePage(bytes, from + i + 1, height));
    pages.push(...(await Promise.all(some)));
    onPage({ page: pages.length, pages: sizes.length, pictures: true });
  }
  return pages;
}

async function recognisePage(bytes: Uint8Array, page: number, height: number): Promise<RowedPage> {
  const range = ['-f', String(page), '-l', String(page)];
  const picture = await run('pdftoppm', ['-gray', '-png', '-scale-to', String(PIXELS), ...range, '-'], bytes, PAGE_MS);
  const table = await run('tesseract', ['stdin', 'stdout', '-l', 'vie', '--psm', '3', 'tsv'], picture, PAGE_MS);
  return rowed(pageOf(table.toString(), height));
}

const WIDE_BLANK = 1.2;
const [PAGE, LINE, WORD] = ['1', '4', '5'];

/** What tesseract's table says of one page: a row a page, block, paragraph, line and word, each with its box in pixels. */
export function pageOf(table: string, height: number): PageRuns {
  const rows = table.split('\n').map((row) => {
    const [level = '', , , , , , left, top, width, tall, confidence, text = ''] = row.split('\t');
    return {
      level,
      left: Number(left),
      top: Number(top),
      width: Number(width),
      height: Number(tall),
      confidence: Number(confidence),
      text,
    };
  });
  const sheet = rows.find(({ level }) => level === PAGE);
  const scale = sheet === undefined || !(sheet.height > 0) ? 1 : height / sheet.height;
  const heights = rows
    .filter(({ level }) => level === LINE)
    .map((line) => line.height)
    .sort((a, b) => a - b);
  const usual = heights[Math.floor(heights.length / 2)] ?? 0;
  const runs: Run[] = [];
  let line = { top: 0, bottom: 0, size: 0 };
  for (const row of rows) {
    if (row.level === LINE) {
      // Boxes grow with accents and tails: lines of about the usual height are of the usual size.
      const tall = Math.abs(row.height - usual) < 0.4 * usual ? usual : row.height;
      line = { top: scale * row.top, bottom: scale * (row.top + row.height), size: 0.8 * scale * tall };
    }
    const isNoise = !/[\p{L}\p{N}]/u.test(row.text) && (row.confidence < 50 || /^[|_]+$/.test(row.text));
    if (row.level !== WORD || row.text.trim() === '' || isNoise) continue;
    const word: Run = { ...line, text: mended(row.text), x0: scale * row.left, x1: scale * (row.left + row.width) };
    const before = runs[runs.length - 1];
    // Words of a line are one piece as long as no column parts them.
    if (before !== undefined && before.top === word.top && word.x0 > before.x1 && word.x0 - before.x1 < WIDE_BLANK * word.size)
      runs[runs.length - 1] = { ...before, text: `${before.text} ${word.text}`, x1: word.x1 };
    else runs.push(word);
  }
  return { width: scale * (sheet?.width ?? 0), height, runs, askew: [] };
}

/** The letter eth looks like Đ, and is often seen beside it. */
const mended = (word: string): string => word.replace(/[ĐÐ]{2}|Ð/g, 'Đ');

/** Runs a program on `input`; its output. Killed when it takes too long, or says too much. */
function run(program: string, args: readonly string[], input: Uint8Array | null, milliseconds: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'], timeout: milliseconds, killSignal: 'SIGKILL' });
    const pieces: Buffer[] = [];
    let size = 0;
    child.stdout.on('data', (piece: Buffer) => {
      size += piece.length;
      if (size > LARGEST_ANSWER) child.kill('SIGKILL');
      else pieces.push(piece);
    });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve(Buffer.concat(pieces)) : reject(new Error(`${program} ended with ${code}`))));
    // A program may end without reading all of it.
    child.stdin.on('error', () => {});
    child.stdin.end(input ?? undefined);
  });
}
