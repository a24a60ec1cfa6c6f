import { opensEnd, opensHead } from './fixed-words.js';
import { type PageRuns, type Run } from './page-runs.js';
import { withTableRows } from './table-rows.js';

/** Text without a wide gap in it: a whole line, a cell, a line of one of two columns. */
export interface Segment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
  /** The lines of a cell of a table that has several. */
  readonly lines?: readonly Segment[];
}

/** Segments that stand at one height, from left to right. */
export type Row = readonly Segment[];

/** A gap this wide, in sizes of the letters, may part two cells; the wider one does. */
const POSSIBLE_GAP = 0.6;
const CERTAIN_GAP = 1.5;
const SAME_PLACE = 1.5;
const WORD_GAP = 0.18;
const RAISED = 0.78;
const SUPERSCRIPT = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/** Raised digits are printed as such: the mark of a footnote is not part of its word, nor the square of a metre a 2. */
export const raised = (digits: string): string => digits.replace(/\d/g, (digit) => SUPERSCRIPT[Number(digit)] ?? digit);

/** The rows of a page, top to bottom. Small text printed over others (stamps) has rows of its own. */
export function rowsOf({ runs }: PageRuns): Row[] {
  const printed = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => a.bottom - b.bottom || a.x0 - b.x0);
  const rows: Run[][] = [];
  for (const run of printed) {
    const row = rows.slice(-4).find((candidate) => fits(candidate, run));
    if (row === undefined) rows.push([run]);
    else row.push(run);
  }
  const blanks = runs.filter(({ text }) => text.trim() === '');
  const pieces = rows
    .map((row) => piecesOf(row, blanks))
    .filter((row) => row.length > 0)
    .sort((a, b) => topOf(a) - topOf(b));
  const whole = pieces.map((row, i) => withoutLooseGaps(row, [...(pieces[i - 1] ?? []).slice(1), ...(pieces[i + 1] ?? []).slice(1)]));
  return withTableRows(whole, pieces);
}

/** Joins what only a stretched blank parts. A narrow gap is one between cells where the cell of a row beside begins at the same place. */
function withoutLooseGaps(row: Row, beside: readonly Segment[]): Row {
  const joined: Segment[] = [];
  for (const piece of row) {
    const before = joined[joined.length - 1];
    const parted =
      before === undefined ||
      piece.x0 - before.x1 >= CERTAIN_GAP * Math.max(piece.size, before.size) ||
      opensHead(piece.text) ||
      opensEnd(piece.text) ||
      beside.some(({ x0 }) => Math.abs(x0 - piece.x0) <= SAME_PLACE);
    if (before === undefined || parted) joined.push(piece);
    else
      joined[joined.length - 1] = {
        text: `${before.text} ${piece.text}`,
        x0: before.x0,
        x1: Math.max(before.x1, piece.x1),
        top: Math.min(before.top, piece.top),
        bottom: Math.max(before.bottom, piece.bottom),
        size: Math.max(before.size, piece.size),
      };
  }
  return joined;
}

const topOf = (row: Row): number => row[0]?.top ?? 0;

/** Whether a run stands at the height of a row: raised marks do, small print laid over it does not. */
function fits(row: readonly Run[], run: Run): boolean {
  const tallest = row.reduce((best, other) => (other.size > best.size ? other : best));
  const [small, tall] = run.size < tallest.size ? [run, tallest] : [tallest, run];
  if (small.size < tall.size * RAISED && small.text.trim().length > 4) return false;
  const shared = Math.min(run.bottom, tallest.bottom) - Math.max(run.top, tallest.top);
  return shared >= 0.5 * (small.bottom - small.top);
}

function piecesOf(row: readonly Run[], blanks: readonly Run[]): Segment[] {
  const tallest = row.reduce((best, run) => (run.size > best.size ? run : best));
  const { size } = tallest;
  const isRaised = (run: Run): boolean =>
    run.size < RAISED * size && run.bottom < tallest.bottom - 0.2 * size && /^\d{1,3}$/.test(run.text.trim());
  const runs = row
    .flatMap(apart)
    .map((run) => (isRaised(run) ? { ...run, text: raised(run.text.trim()) } : run))
    .sort((a, b) => a.x0 - b.x0);
  const [top, bottom] = [Math.min(...runs.map((run) => run.top)), Math.max(...runs.map((run) => run.bottom))];
  const near = blanks.filter((blank) => blank.bottom > top && blank.top < bottom);
  const segments: { text: string; x0: number; x1: number; top: number; bottom: number; size: number; end: Run }[] = [];
  for (const run of runs) {
    const open = segments[segments.length - 1];
    const before = open?.end;
    if (open !== undefined && before !== undefined) {
      const gap = run.x0 - before.x1;
      const blank = /\s$/.test(before.text) || /^\s/.test(run.text) || near.some(({ x0 }) => x0 >= before.x1 - 1.5 && x0 < run.x0 + 0.5);
      if (gap <= POSSIBLE_GAP * size) {
        const joined = blank || gap > WORD_GAP * size ? `${open.text.trimEnd()} ${run.text.trimStart()}` : open.text + run.text;
        Object.assign(open, {
          text: joined,
          x1: Math.max(open.x1, run.x1),
          top: Math.min(open.top, run.top),
          bottom: Math.max(open.bottom, run.bottom),
          size: Math.max(open.size, run.size),
          end: run,
        });
        continue;
      }
    }
    segments.push({ text: run.text, x0: run.x0, x1: run.x1, top: run.top, bottom: run.bottom, size: run.size, end: run });
  }
  return segments.map(({ end: _, text, ...rest }) => ({ ...rest, text: clean(text) })).filter(({ text }) => text !== '');
}

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[\s\u0000]+/g, ' ')
    .trim();

/** Typists part columns by rows of blanks: such a run is several, its places taken from the share of its letters. */
function apart(run: Run): Run[] {
  if (!/\S\s{4,}\S/.test(run.text)) return [run];
  const unit = (run.x1 - run.x0) / run.text.length;
  return [...run.text.matchAll(/\S+(?:\s{1,3}\S+)*/g)].map((match) => ({
    ...run,
    text: match[0],
    x0: run.x0 + match.index * unit,
    x1: run.x0 + (match.index + match[0].length) * unit,
  }));
}
