import { type Printed, type PrintedLine } from '../printed.js';
import { inReadingOrder, type PageLine } from './columns.js';
import { sortPages, type SortedPage } from './furniture.js';
import { type PageRuns } from './page-runs.js';
import { type Row, rowsOf, type Segment } from './rows.js';

/** A page whose runs were put in rows, so that they need not be kept. */
export interface RowedPage {
  readonly width: number;
  readonly height: number;
  readonly rows: readonly Row[];
  readonly askew: readonly string[];
}

export const rowed = (page: PageRuns): RowedPage => ({
  width: page.width,
  height: page.height,
  rows: rowsOf(page),
  askew: page.askew,
});

/**
 * The text of printed pages as people read it: columns one after the other, lines that only the width of the page broke joined again,
 * without page numbers. Stamps follow the signature; footnotes, running heads and what stands askew follow the document.
 */
export function textOfPages(pages: readonly RowedPage[]): { readonly text: string; readonly printed: Printed } {
  const out = new Writer();
  const after: { readonly page: number; readonly rows: readonly Row[]; readonly texts: readonly string[] }[] = [];
  sortPages(pages).forEach((sorted, page) => {
    writePage(out, sorted, page, pages[page]?.width ?? 0);
    after.push({ page, rows: sorted.footnotes, texts: [...sorted.running, ...(pages[page]?.askew ?? [])] });
  });
  if (after.some(({ rows, texts }) => rows.length > 0 || texts.length > 0)) out.line('');
  for (const { page, rows } of after)
    writeFlow(
      out,
      rows.map((row) => ({ kind: 'flow', segments: row })),
      page,
      measure(rows),
    );
  for (const { texts } of after) for (const text of texts) out.line(text);
  return { text: out.text, printed: { pages: pages.map(({ width, height }) => ({ width, height })), lines: out.lines } };
}

/** The block of text on a page: its edges, and how far one line stands from the next. */
interface Block {
  readonly left: number;
  readonly right: number;
  readonly step: number;
}

function writePage(out: Writer, sorted: SortedPage, page: number, width: number): void {
  const block = measure(sorted.rows);
  const lines = inReadingOrder(sorted.rows, width);
  // Right after the columns of the end, where the signature stands; a page without them has its stamps last.
  const place = lines.findLastIndex(({ kind }) => kind === 'column') + 1;
  const at = place > lines.length / 2 ? place : lines.length;
  writeFlow(out, lines.slice(0, at), page, block);
  for (const stamp of sorted.stamps) out.line(stamp.text, stamp, page);
  writeFlow(out, lines.slice(at), page, block);
}

function measure(rows: readonly Row[]): Block {
  const alone = rows.filter((row) => row.length === 1).flat();
  const steps = rows
    .slice(1)
    .map((row, i) => (row[0]?.bottom ?? 0) - (rows[i]?.[0]?.bottom ?? 0))
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return {
    left: edge(alone.map(({ x0 }) => x0)),
    right: -edge(alone.map(({ x1 }) => -x1)),
    step: steps[Math.floor(steps.length / 2)] ?? 0,
  };
}

const SAME_EDGE = 2.5;

/** The smallest value that another line shares: an outlier is no edge of the text. */
function edge(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.find((value, i) => (sorted[i + 1] ?? Infinity) - value <= SAME_EDGE) ?? sorted[0] ?? 0;
}

function writeFlow(out: Writer, lines: readonly PageLine[], page: number, block: Block): void {
  for (const { kind, segments } of lines) {
    const [first] = segments;
    if (first === undefined) continue;
    if (kind === 'flow' && segments.length === 1 && out.goesOn(first, page, block)) out.join(first, page);
    else {
      if (kind === 'flow' && out.leavesTitle(first, page, block)) out.line('');
      out.row(segments, page);
    }
    out.leave(kind === 'flow' ? { segment: segments[segments.length - 1] ?? first, page, block } : null);
  }
}

const STARTS_ANEW =
  /^(?:[-–+•*]\s(?!\d{4})|\(?(?:\d{1,3}|[a-zđ])(?:\.\d{1,2}){0,4}[.)\-/](?=\s|\p{Lu}\p{Ll})|[IVXLC]{1,6}[.\-/](?=\s|\p{Lu})|Điều\s\d|Phần\s|Chương\s|Mục\s|Nơi nhận|Kính gửi|[⁰¹²³⁴⁵⁶⁷⁸⁹])/u;

class Writer {
  /** Joined once at the end: looking at the end of a growing string would copy it each time. */
  private readonly pieces: string[] = [];
  private length = 0;
  readonly lines: PrintedLine[] = [];
  private last: { readonly segment: Segment; readonly page: number; readonly block: Block } | null = null;

  line(text: string, segment?: Segment, page = 0): void {
    this.row(segment === undefined ? [] : [segment], page, text);
    this.last = null;
  }

  row(segments: readonly Segment[], page: number, bare = ''): void {
    if (this.pieces.length > 0) this.write('\n');
    if (segments.length === 0) this.write(bare);
    segments.forEach((segment, i) =>
      (segment.lines ?? [segment]).forEach((line, k) => this.put(k > 0 ? ' ' : i === 0 ? '' : '\t', line, page)),
    );
  }

  join(segment: Segment, page: number): void {
    // A symbol that the line broke (QĐ-/TW) has no blank; everything else has one.
    const symbol = /[\p{Lu}\d][-/]$/u.test(this.pieces[this.pieces.length - 1] ?? '') && /^[\p{Lu}\d]/u.test(segment.text);
    this.put(symbol ? '' : ' ', segment, page);
  }

  leave(last: { readonly segment: Segment; readonly page: number; readonly block: Block } | null): void {
    this.last = last;
  }

  /** Whether a line is the rest of the one before it: that one is full, and this one begins at the edge, as near and as large as usual. */
  goesOn(segment: Segment, page: number, block: Block): boolean {
    const { last } = this;
    if (last === null || STARTS_ANEW.test(segment.text)) return false;
    const { size } = segment;
    if (Math.abs(last.segment.size - size) > 0.1 * size || segment.x0 > block.left + 0.6 * size) return false;
    const firstWord =
      ((segment.x1 - segment.x0) / segment.text.length) *
      (segment.text.indexOf(' ') < 0 ? segment.text.length : segment.text.indexOf(' ') + 1);
    if (last.segment.x1 + firstWord < last.block.right - 0.3 * size) return false;
    return page !== last.page || segment.bottom - last.segment.bottom <= 1.3 * Math.max(block.step, 1.1 * size);
  }

  /** Whether a line stands off from one in the middle of the page above it, being itself none. */
  leavesTitle(segment: Segment, page: number, block: Block): boolean {
    const { last } = this;
    if (last === null || last.page !== page) return false;
    const { left, right, step } = block;
    const inMiddle = ({ x0, x1, size }: Segment): boolean => x0 - left > 2 * size && Math.abs(x0 - left - (right - x1)) < size;
    return inMiddle(last.segment) && !inMiddle(segment) && segment.bottom - last.segment.bottom > 1.5 * Math.max(step, 1.1 * segment.size);
  }

  get text(): string {
    return this.pieces.join('');
  }

  private write(text: string): void {
    if (text === '') return;
    this.pieces.push(text);
    this.length += text.length;
  }

  private put(before: string, segment: Segment, page: number): void {
    this.write(before);
    const from = this.length;
    this.write(segment.text);
    const round = (value: number): number => Math.round(value * 10) / 10;
    this.lines.push({
      from,
      to: this.length,
      page,
      x: round(segment.x0),
      y: round(segment.top),
      width: round(segment.x1 - segment.x0),
      height: round(segment.bottom - segment.top),
    });
  }
}
