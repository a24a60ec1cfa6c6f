import { type Row, type Segment } from './rows.js';

/** One page, its rows parted by what they are to a reader. */
export interface SortedPage {
  /** The text itself. */
  readonly rows: readonly Row[];
  /** What an electronic signature printed: who signed, at what hour. */
  readonly stamps: readonly Segment[];
  readonly footnotes: readonly Row[];
  /** Heads and feet that run over the pages, each said once. */
  readonly running: readonly string[];
}

export interface MeasuredPage {
  readonly height: number;
  readonly rows: readonly Row[];
}

const PAGE_NUMBER = /^[-–—\s]{0,4}(?:trang\s{0,2})?\d{1,4}(?:\s{0,2}\/\s{0,2}\d{1,4})?[-–—\s.]{0,4}$/iu;
const STAMP =
  /^(?:ký bởi|được ký bởi|người ký|ngày ký|thời gian ký|giờ ký|digitally signed|signed by|signature not verified|\d{1,2}[-./]\d{1,2}[-./]\d{4}[,\s]{1,3}\d{1,2}:\d{2})/iu;
/** Lines of a stamp that only count beside one of those above. */
const STAMP_MORE = /^(?:email|e-mail|cơ quan|chức vụ|tổ chức|date|reason|location)\s{0,2}:/iu;
const MARGIN = 0.12;
const ROWS_AT_EDGE = 2;
const FOOTNOTE_SIZE = 0.93;

/** Takes page numbers out of all pages, and gives running heads, stamps and footnotes places of their own. */
export function sortPages(pages: readonly MeasuredPage[]): SortedPage[] {
  const body = bodySize(pages);
  const repeated = repeatedEdges(pages);
  const said = new Set<string>();
  return pages.map((page, index) => {
    const running: string[] = [];
    const edges = standingOff(page);
    let rows = page.rows.filter((row) => {
      const text = textOf(row);
      if (isPageNumber(text) && atEdge(page, row)) return false;
      if (!edges.includes(row)) return true;
      const key = edgeKey(row);
      // Where the first page prints it too it stays there: it may be a mark that must be seen, above all that of a state secret.
      if (index === 0 || !repeated.has(key)) return true;
      if (!said.has(key) && !pages[0]?.rows.some((first) => edgeKey(first) === key)) running.push(text);
      said.add(key);
      return false;
    });
    const stamps = stampsIn(rows, body);
    rows = rows.map((row) => row.filter((segment) => !stamps.has(segment))).filter((row) => row.length > 0);
    const notes = footnotesFrom(rows, body);
    return {
      rows: rows.slice(0, notes),
      footnotes: rows.slice(notes).map(withSpacedMark),
      stamps: [...stamps].sort((a, b) => a.top - b.top),
      running,
    };
  });
}

/** A line that only numbers its page: `2`, `- 2 -`, `Trang 2/5`. */
export const isPageNumber = (text: string): boolean => PAGE_NUMBER.test(text);

/** How many letters the pages hold beside what signing put on them. */
export const lettersOutsideStamps = (pages: readonly MeasuredPage[]): number =>
  pages
    .flatMap(({ rows }) => rows.flat())
    .filter(({ text }) => !STAMP.test(text) && !STAMP_MORE.test(text))
    .reduce((count, { text }) => count + (text.match(/\p{L}/gu)?.length ?? 0), 0);

const textOf = (row: Row): string => row.map(({ text }) => text).join(' ');
/** The same words at the same height, whatever number is in them. */
const edgeKey = (row: Row): string => `${Math.round((row[0]?.top ?? 0) / 4)} ${textOf(row).toLowerCase().replace(/\d+/g, '#')}`;

/** One of the outermost rows, inside the margin. */
function atEdge({ height, rows }: MeasuredPage, row: Row): boolean {
  const i = rows.indexOf(row);
  const [first] = row;
  if (first === undefined) return false;
  return (i < ROWS_AT_EDGE && first.top < MARGIN * height) || (i >= rows.length - ROWS_AT_EDGE && first.bottom > (1 - MARGIN) * height);
}

const baseOf = (row: Row | undefined): number => row?.[0]?.bottom ?? 0;

/** The outermost rows that stand off from the text by more than a line. */
function standingOff({ height, rows }: MeasuredPage): Row[] {
  const steps = rows.slice(1).map((row, i) => baseOf(row) - baseOf(rows[i]));
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 0;
  const parted = steps.map((step) => step > 1.3 * usual);
  const top = parted.slice(0, ROWS_AT_EDGE).lastIndexOf(true) + 1;
  const foot = parted.slice(-ROWS_AT_EDGE).indexOf(true);
  const edges = [...rows.slice(0, top), ...(foot < 0 ? [] : rows.slice(rows.length - Math.min(ROWS_AT_EDGE, parted.length) + foot))];
  return edges.filter((row) => atEdge({ height, rows }, row));
}

function repeatedEdges(pages: readonly MeasuredPage[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set(standingOff(page).map(edgeKey));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 3 && count >= 0.4 * pages.length).map(([key]) => key));
}

/** The size most letters of the document have. */
function bodySize(pages: readonly MeasuredPage[]): number {
  const letters = new Map<number, number>();
  for (const { rows } of pages)
    for (const { size, text } of rows.flat()) {
      const step = Math.round(size * 2) / 2;
      letters.set(step, (letters.get(step) ?? 0) + text.length);
    }
  return [...letters].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0];
}

/** The segments of the stamps of electronic signatures: their fixed words, and small print that stands right under or over those. */
function stampsIn(rows: readonly Row[], body: number): Set<Segment> {
  const segments = rows.flat();
  const found = new Set(segments.filter(({ text, size }) => STAMP.test(text) && size < body));
  for (let grown = found.size > 0; grown;) {
    grown = false;
    for (const segment of segments) {
      if (found.has(segment) || segment.size > 0.85 * body) continue;
      const beside = [...found].some(
        (stamp) =>
          Math.abs(stamp.size - segment.size) < 0.5 &&
          Math.min(stamp.x1, segment.x1) > Math.max(stamp.x0, segment.x0) &&
          Math.min(Math.abs(stamp.top - segment.bottom), Math.abs(segment.top - stamp.bottom)) < 0.6 * stamp.size,
      );
      if (beside || (found.size > 0 && STAMP_MORE.test(segment.text))) {
        found.add(segment);
        grown = true;
      }
    }
  }
  return found;
}

const NOTE_MARK = /^[⁰¹²³⁴⁵⁶⁷⁸⁹]+/u;

const withSpacedMark = (row: Row): Row =>
  row.map((segment, i) =>
    i === 0 ? { ...segment, text: segment.text.replace(NOTE_MARK, (mark) => `${mark} `).replace(/ {2,}/, ' ') } : segment,
  );

/** The index of the first row of the footnotes: small rows at the foot of the page, the first of which opens with its raised number. */
function footnotesFrom(rows: readonly Row[], body: number): number {
  let from = rows.length;
  while (from > 0 && rows[from - 1]?.every(({ size }) => size <= FOOTNOTE_SIZE * body) === true) from -= 1;
  while (from < rows.length && !NOTE_MARK.test(textOf(rows[from] ?? []))) from += 1;
  return from;
}
