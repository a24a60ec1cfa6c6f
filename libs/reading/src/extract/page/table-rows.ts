import { opensEnd, opensHead } from './fixed-words.js';
import { type Row, type Segment } from './rows.js';

const LEAST_COLUMNS = 3;
const LEAST_GUTTER = 3;
/** A row this far below, in sizes of its letters, belongs to something else. */
const FARTHEST = 2.6;
const NUMERAL = /^\d{1,3}[.)]?$/;

/** White strips between columns, from left to right. */
type Gutters = readonly (readonly [from: number, to: number])[];

/**
 * The rows of a page with every table row in one, each of its cells whole. The lines of a cell stand at their own heights, in the middle of
 * their row as often as at its top, so that lines beside each other need not belong together: columns are told by the white strips that
 * run through the table, rows by the white that runs across all columns and is wider than that between two lines of a cell. `pieces` are
 * the rows cut at every gap, `rows` at those that part for certain; where no table can be told, `rows` stay as they are.
 */
export function withTableRows(rows: readonly Row[], pieces: readonly Row[]): Row[] {
  const out: Row[] = [];
  for (let i = 0; i < rows.length;) {
    const block = (rows[i]?.length ?? 0) >= LEAST_COLUMNS ? blockAt(pieces, i) : null;
    const table = block === null ? null : tableIn(pieces.slice(block.from, block.to));
    if (block === null || table === null) {
      out.push(...rows.slice(i, i + 1));
      i += 1;
      continue;
    }
    // lines above the first one with three cells belong to the table as well
    out.length -= Math.min(i - block.from, out.length);
    out.push(...table);
    i = block.to;
  }
  return out;
}

/** The rows around one, as far as at least two white strips run through them. */
function blockAt(pieces: readonly Row[], seed: number): { readonly from: number; readonly to: number } | null {
  let gutters = through(null, pieces[seed] ?? []);
  let [from, to] = [seed, seed + 1];
  for (; gutters !== null && to < pieces.length && isNear(pieces[to - 1], pieces[to]); to += 1) {
    const left = through(gutters, pieces[to] ?? []);
    if (left === null) break;
    gutters = left;
  }
  for (; gutters !== null && from > 0 && isNear(pieces[from - 1], pieces[from]); from -= 1) {
    const left = through(gutters, pieces[from - 1] ?? []);
    if (left === null) break;
    gutters = left;
  }
  return gutters === null ? null : { from, to };
}

const bottomOf = (row: Row | undefined): number => Math.max(...(row ?? []).map(({ bottom }) => bottom));
const topOf = (row: Row | undefined): number => Math.min(...(row ?? []).map(({ top }) => top));
const isNear = (above: Row | undefined, below: Row | undefined): boolean =>
  topOf(below) - bottomOf(above) < FARTHEST * Math.max(...(below ?? []).map(({ size }) => size));

/** What a row leaves of the strips; null where too few are left, where one line runs across a strip, or where it opens head or end. */
function through(gutters: Gutters | null, row: Row): Gutters | null {
  if (row.some(({ text }) => opensHead(text) || opensEnd(text))) return null;
  const strips = gutters ?? row.slice(1).map((piece, i) => [row[i]?.x1 ?? 0, piece.x0] as const);
  const left = strips.flatMap(([from, to]): Gutters => {
    let [g0, g1] = [from, to];
    for (const { x0, x1 } of row) {
      if ((x0 + x1) / 2 < (from + to) / 2) g0 = Math.max(g0, x1);
      else g1 = Math.min(g1, x0);
    }
    return g1 - g0 >= LEAST_GUTTER ? [[g0, g1]] : [];
  });
  return left.length < LEAST_COLUMNS - 1 || (row.length === 1 && left.length < strips.length) ? null : left;
}

function tableIn(rows: readonly Row[]): Row[] | null {
  const columns: Segment[][] = [];
  let reached = -Infinity;
  for (const piece of rows.flat().sort((a, b) => a.x0 - b.x0)) {
    if (piece.x0 - reached >= LEAST_GUTTER) columns.push([]);
    columns[columns.length - 1]?.push(piece);
    reached = Math.max(reached, piece.x1);
  }
  const cuts = whiteAcross(columns) ?? numeralsIn(columns);
  if (cuts === null) return null;
  return [...cuts, Infinity].map((below, i) => {
    const above = cuts[i - 1] ?? -Infinity;
    return columns.flatMap((column) => {
      const lines = column.filter(({ top, bottom }) => (top + bottom) / 2 > above && (top + bottom) / 2 <= below);
      return lines.length === 0 ? [] : [cellOf(lines)];
    });
  });
}

/** The heights at which white runs across all columns, wider than what parts the lines of one cell; null where there is none. */
function whiteAcross(columns: readonly (readonly Segment[])[]): number[] | null {
  const lines = columns.flat().sort((a, b) => a.top - b.top);
  const steps = columns.flatMap((column) => {
    const sorted = [...column].sort((a, b) => a.top - b.top);
    return sorted
      .slice(1)
      .flatMap((line, i) => (line.top > (sorted[i]?.bottom ?? 0) - 0.5 * line.size ? [line.top - (sorted[i]?.bottom ?? 0)] : []));
  });
  const size = Math.max(...lines.map((line) => line.size));
  const least = Math.max(Math.min(...steps), -0.2 * size) + 0.1 * size;
  const cuts: number[] = [];
  let reached = lines[0]?.bottom ?? 0;
  for (const { top, bottom } of lines) {
    if (top - reached >= least) cuts.push((top + reached) / 2);
    reached = Math.max(reached, bottom);
  }
  return cuts.length === 0 ? null : cuts;
}

/** Rows that no white parts begin at their numerals, where these stand at the top of them. */
function numeralsIn(columns: readonly (readonly Segment[])[]): number[] | null {
  const lines = columns.flat();
  const cuts = (columns[0] ?? []).filter(({ text }) => NUMERAL.test(text)).map(({ top, size }) => top - 0.1 * size);
  const cut = cuts.some((at) => lines.some(({ top, bottom, size }) => top < at - 0.2 * size && bottom > at + 0.3 * size));
  return cuts.length < 2 || cut ? null : cuts.sort((a, b) => a - b);
}

/** The lines of a cell as one segment that still knows them. */
function cellOf(pieces: readonly Segment[]): Segment {
  const lines = [...pieces].sort((a, b) => (Math.abs(a.top - b.top) < 0.4 * a.size ? a.x0 - b.x0 : a.top - b.top));
  const [only] = lines;
  if (lines.length === 1 && only !== undefined) return only;
  return {
    text: lines.map(({ text }) => text).join(' '),
    x0: Math.min(...lines.map(({ x0 }) => x0)),
    x1: Math.max(...lines.map(({ x1 }) => x1)),
    top: Math.min(...lines.map(({ top }) => top)),
    bottom: Math.max(...lines.map(({ bottom }) => bottom)),
    size: Math.max(...lines.map(({ size }) => size)),
    lines,
  };
}
