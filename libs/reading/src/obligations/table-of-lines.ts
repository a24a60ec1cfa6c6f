import { type Line } from '../text/mend.js';
import { Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { type ColumnWord } from '../vocabulary/vocabulary.js';
import { duesOf, namesIn } from './cells.js';
import { type ObligationContext } from './context.js';
import { DoerReader } from './doers.js';

/** What a column holds; null where the vocabulary does not know its head. */
export type Column = ColumnWord['holds'] | null;

/** The cells of a row that make it an order. */
export interface TaskCells {
  readonly task: Stretch;
  readonly lead: Stretch;
  readonly support: Stretch | undefined;
  readonly due: Stretch | undefined;
}

interface TaskRow {
  readonly row: Stretch;
  readonly cells: TaskCells;
}

/** `Số thứ tự` */
const LONGEST_NUMBER_HEAD = 12;
const MOST_COLUMNS = 8;
const MOST_LINES = 14;

/** A table of tasks that stands at line `at` with a line for each cell: its heads from the number on, then its rows, each under its number. */
export function tableOfLines(
  lines: readonly Line[],
  at: number,
  end: number,
  context: ObligationContext,
): { readonly rows: readonly TaskRow[]; readonly next: number } | null {
  // one look at most lines is enough: their words are nobody else's to find
  if ((lines[at]?.stretch.length ?? 0) > LONGEST_NUMBER_HEAD || columnOf(lines[at], context.lexicons) !== 'number') return null;
  const first = rowAt(lines, at + 1, Math.min(end, at + 1 + MOST_COLUMNS), 1);
  if (first < 0) return null;
  const columns = lines.slice(at + 1, first).map((line) => columnOf(line, context.lexicons));
  if (!columns.includes('task') || !columns.includes('lead')) return null;
  const rows: TaskRow[] = [];
  let next = first;
  for (let number = 1; next >= 0; number += 1) {
    const from = next + 1;
    next = rowAt(lines, from, Math.min(end, from + MOST_LINES), number + 1);
    const printed = next < 0 ? lastRow(lines.slice(from, Math.min(end, from + MOST_LINES)), columns, context) : lines.slice(from, next);
    // between two cells the number of a page may stand
    const cells = printed.map(({ stretch }) => stretch).filter(({ text }) => !/^\d{1,3}$/.test(text));
    const filled = cellsFilled(cells, columns, context);
    if (filled !== null) rows.push({ row: Stretch.join(cells), cells: filled });
    if (next < 0) return { rows, next: from + printed.length };
  }
  return null;
}

function columnOf(line: Line | undefined, { columns }: Tables): Column {
  const words = line?.stretch.words ?? [];
  const hit = columns.match(words, 0);
  return hit !== null && hit.next >= words.length ? hit.value : null;
}

/** The line that is the number of a row and nothing else; -1 where there is none. */
function rowAt(lines: readonly Line[], from: number, to: number, number: number): number {
  for (let i = from; i < to; i += 1) {
    const { text } = lines[i]?.stretch ?? { text: '' };
    if (/^\d{1,3}[.)]?$/.test(text) && Number.parseInt(text, 10) === number) return i;
  }
  return -1;
}

/** No number tells where the last row ends: its time does, or as many cells as there are columns. */
function lastRow(lines: readonly Line[], columns: readonly Column[], context: ObligationContext): readonly Line[] {
  if (columns.at(-1) !== 'due') return lines.slice(0, columns.length);
  const due = lines.findIndex(({ stretch }, i) => i > 1 && duesOf(stretch, context).length > 0);
  return lines.slice(0, due < 0 ? columns.length : due + 1);
}

/** Which cell is which: empty ones leave no line, long ones several. Who leads is told by its name, the time by its words. */
function cellsFilled(lines: readonly Stretch[], columns: readonly Column[], context: ObligationContext): TaskCells | null {
  const [task, ...more] = lines;
  if (task === undefined || more.length === 0 || task.length < 3) return null;
  const cell = (holds: Column): Stretch | undefined => lines[columns.indexOf(holds)];
  const [whole, lead] = [cell('task'), cell('lead')];
  if (columns.indexOf('lead') !== columns.indexOf('task') + 1 || columns.some((column) => column === null))
    return lines.length === columns.length && whole !== undefined && lead !== undefined
      ? { task: whole, lead, support: cell('support'), due: cell('due') }
      : null;
  const timed = columns.includes('due') && duesOf(lines[lines.length - 1] ?? task, context).length > 0 ? lines.length - 1 : lines.length;
  const all = lines.length === columns.length && opensWithName(more[0], context.lexicons);
  const at = all
    ? 1
    : Math.max(
        1,
        lines.findIndex((line, i) => i > 0 && i < timed && namesIn(line, context.lexicons) !== null),
      );
  const first = lines[at];
  if (at >= timed || first === undefined) return null;
  const partners = columns.includes('support') ? lines.slice(at + 1, timed) : [];
  const leads = columns.includes('support') ? [first] : lines.slice(at, timed);
  return {
    task: Stretch.join(lines.slice(0, at)),
    lead: Stretch.join(leads),
    support: partners.length === 0 ? undefined : Stretch.join(partners),
    due: lines[timed],
  };
}

const opensWithName = (cell: Stretch | undefined, tables: Tables): boolean =>
  cell !== undefined && new DoerReader(cell, tables).list(0) !== null;
