import { ORDER_CONFIDENCE } from '../confidence.js';
import { type ReadObligation } from '../read-document.js';
import { type Layout } from '../text/layout.js';
import { type Line } from '../text/mend.js';
import { type Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { duesOf, namesIn } from './cells.js';
import { type ObligationContext } from './context.js';
import { DoerReader } from './doers.js';
import { obligation, partsOf } from './order.js';
import { type Column, tableOfLines, type TaskCells } from './table-of-lines.js';

/**
 * Rows of a table of tasks, `TT | Nội dung | Chủ trì | Phối hợp | Thời gian`: a line a row, or, as a page is copied, a line a cell. Each is an
 * order to the body its column names.
 */
export function ordersInTables({ lines, bodyFrom, tailFrom }: Layout, context: ObligationContext): ReadObligation[] {
  const found: ReadObligation[] = [];
  let columns: readonly Column[] | null = null;
  for (let i = bodyFrom; i < tailFrom; i += 1) {
    const line = lines[i];
    if (line === undefined) break;
    const table = line.gaps.length === 0 ? tableOfLines(lines, i, tailFrom, context) : null;
    if (table !== null) {
      for (const { row, cells } of table.rows) found.push(orderOf(row, cells, context));
      i = table.next - 1;
      columns = null;
      continue;
    }
    const cells = line.gaps.length === 0 ? [line.stretch] : cellsOf(line);
    const heads = columnsOf(cells, context.lexicons);
    if (heads !== null) columns = heads;
    else if (cells.length === 1) columns = null;
    else if (columns !== null) {
      const order = orderIn(line.stretch, cells, columns, context);
      if (order !== null) found.push(order);
    }
  }
  return found;
}

function cellsOf({ gaps, stretch }: Line): Stretch[] {
  const cuts = [0, ...gaps, stretch.length];
  return cuts
    .slice(1)
    .map((to, i) => stretch.slice(cuts[i] ?? 0, to).trim())
    .filter((cell) => cell.length > 0);
}

/** What each column holds, where the cells are the heads of a table of tasks. */
function columnsOf(cells: readonly Stretch[], tables: Tables): Column[] | null {
  if (cells.length < 3) return null;
  const heads = cells.map((cell) => tables.columns.match(new DoerReader(cell, tables).words, 0)?.value ?? null);
  return heads.includes('task') && heads.includes('lead') ? heads : null;
}

function orderIn(row: Stretch, cells: readonly Stretch[], columns: readonly Column[], context: ObligationContext): ReadObligation | null {
  const filled = columnsFilled(cells, columns);
  const cellOf = (holds: Column): Stretch | undefined => cells[filled?.indexOf(holds) ?? -1];
  const [task, lead] = [cellOf('task'), cellOf('lead')];
  if (task === undefined || lead === undefined || task.length < 3) return null;
  const numbered = filled?.[0] === 'number' ? (cells[0]?.length ?? 0) : 0;
  return orderOf(row.slice(numbered).trim(), { task, lead, support: cellOf('support'), due: cellOf('due') }, context);
}

function orderOf(row: Stretch, { task, lead, support, due }: TaskCells, context: ObligationContext): ReadObligation {
  const parts = partsOf(task, 0, context, context.calendar);
  const partners = support === undefined ? parts.support : namedIn(support, context.lexicons);
  const dues = due === undefined ? parts.due : duesOf(due, context);
  return obligation(namedIn(lead, context.lexicons), { ...parts, support: partners, due: dues }, row, ORDER_CONFIDENCE.brackets);
}

/** Empty cells leave nothing in the text: of one cell too few it is the number or the partners that are missing. */
function columnsFilled(cells: readonly Stretch[], columns: readonly Column[]): readonly Column[] | null {
  if (cells.length === columns.length) return columns;
  if (cells.length !== columns.length - 1) return null;
  const numbered = /^\d{1,3}[.)]?$/.test(cells[0]?.text ?? '');
  const missing: Column = columns.includes('number') && !numbered ? 'number' : 'support';
  return columns.includes(missing) ? columns.filter((column) => column !== missing) : null;
}

/** A name the vocabulary does not know is a name all the same. */
const namedIn = (cell: Stretch, tables: Tables): readonly string[] => namesIn(cell, tables) ?? [cell.text.replace(/[\s.,;]+$/, '')];
