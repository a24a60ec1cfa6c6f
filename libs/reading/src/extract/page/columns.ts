import { opensEnd, opensHead } from './fixed-words.js';
import { type Row, type Segment } from './rows.js';

/** A line in reading order. In a `flow` it may go on in the next line; in a `column` or a `table` row it stands for itself. */
export interface PageLine {
  readonly kind: 'flow' | 'column' | 'table';
  readonly segments: readonly Segment[];
}

const LABEL = /^(?:[-–+•*]|\(?[\divxlcđa-z.]{1,8}[.)\-/]?)$/iu;
/** Those a letter is for stand below its head, whichever side they begin at. */
const ADDRESSED = /^kính\s(?:gửi|trình)/iu;
const LEAST_GUTTER = 3;

/**
 * The rows of a page in the order in which people read them. The head and the end of a document are printed in two columns: where one of
 * their fixed words stands, the rows around it are parted along the gutter, and the left column is read first. All other rows with gaps
 * are rows of a table.
 */
export function inReadingOrder(rows: readonly Row[], width: number): PageLine[] {
  const centre = centreOf(rows, width);
  const lines: PageLine[] = [];
  let done = 0;
  for (let i = 0; i < rows.length; i += 1) {
    const seed = rows[i]?.find(({ text }) => isMarker(text));
    if (seed === undefined) continue;
    const band = bandAround(rows, i, done, { width, centre });
    if (band === null) continue;
    for (const row of rows.slice(done, band.from)) lines.push(single(row));
    const inside = rows.slice(band.from, band.to).flat();
    for (const side of [0, 1])
      for (const segment of inside) if (sideIn(segment, band) === side) lines.push({ kind: 'column', segments: [segment] });
    done = band.to;
    i = band.to - 1;
  }
  for (const row of rows.slice(done)) lines.push(single(row));
  return lines;
}

const isMarker = (text: string): boolean => opensHead(text) || opensEnd(text);
const isHead = (row: Row): boolean => row.some(({ text }) => opensHead(text));

function single(row: Row): PageLine {
  const [first, second] = row;
  if (row.length === 2 && first !== undefined && second !== undefined && LABEL.test(first.text)) {
    const merged: Segment = { ...second, text: `${first.text} ${second.text}`, x0: first.x0, top: Math.min(first.top, second.top) };
    return { kind: 'flow', segments: [merged] };
  }
  return { kind: row.length === 1 ? 'flow' : 'table', segments: row };
}

/** Where the middle of the printed block lies: a title stands there, a column never. */
function centreOf(rows: readonly Row[], width: number): number {
  const segments = rows.flat();
  if (segments.length === 0) return width / 2;
  return (Math.min(...segments.map(({ x0 }) => x0)) + Math.max(...segments.map(({ x1 }) => x1))) / 2;
}

/** Rows [from, to) that leave a gutter [g0, g1] free. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly g0: number;
  readonly g1: number;
}

const sideIn = (segment: Segment, { g0, g1 }: { g0: number; g1: number }): 0 | 1 | null =>
  segment.x1 <= g1 && segment.x0 < g0 ? 0 : segment.x0 >= g0 && segment.x1 > g1 ? 1 : null;

function bandAround(rows: readonly Row[], seed: number, first: number, page: { width: number; centre: number }): Band | null {
  let gutter: { g0: number; g1: number } | null = { g0: 0, g1: page.width };
  gutter = narrowed(gutter, rows[seed] ?? [], page);
  if (gutter === null) return null;
  let [from, to] = [seed, seed + 1];
  // Upwards the head takes in everything; the end takes in what stands alone at the right, for the text above is not part of it.
  for (; from > first; from -= 1) {
    const row: Row = rows[from - 1] ?? [];
    const wider = narrowed(gutter, row, page);
    if (wider === null || (!isHead(rows[seed] ?? []) && !(row.length === 1 && row.every(({ x0 }) => x0 >= wider.g0)))) break;
    gutter = wider;
  }
  for (; to < rows.length; to += 1) {
    const wider = narrowed(gutter, rows[to] ?? [], page);
    if (wider === null) break;
    gutter = wider;
  }
  const sides = new Set(
    rows
      .slice(from, to)
      .flat()
      .map((segment) => sideIn(segment, gutter)),
  );
  return sides.has(0) && sides.has(1) && !sides.has(null) ? { from, to, ...gutter } : null;
}

/** The gutter that also leaves this row's segments at its sides; null where the row goes across, or is a title in the middle. */
function narrowed(
  gutter: { readonly g0: number; readonly g1: number },
  row: Row,
  { width, centre }: { readonly width: number; readonly centre: number },
): { g0: number; g1: number } | null {
  let { g0, g1 } = gutter;
  const [only] = row;
  if (row.length > 2 || ADDRESSED.test(only?.text ?? '')) return null;
  if (row.length === 1 && only !== undefined && !isMarker(only.text) && Math.abs((only.x0 + only.x1) / 2 - centre) < 0.03 * width)
    return null;
  row.forEach((segment, i) => {
    const left = row.length === 2 ? i === 0 : (segment.x0 + segment.x1) / 2 < centre;
    if (left) g0 = Math.max(g0, segment.x1);
    else g1 = Math.min(g1, segment.x0);
  });
  return g1 - g0 >= LEAST_GUTTER ? { g0, g1 } : null;
}
