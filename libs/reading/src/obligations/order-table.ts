import { ORDER_CONFIDENCE } from '../confidence.js';
import { type Due, type ReadObligation } from '../read-document.js';
import { dateAt } from '../text/dates.js';
import { type Layout } from '../text/layout.js';
import { type Line } from '../text/mend.js';
import { Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { type ColumnWord } from '../vocabulary/vocabulary.js';
import { type ObligationContext } from './context.js';
import { DoerReader } from './doers.js';
import { obligation, partsOf } from './order.js';

type Column = ColumnWord['holds'] | null;

/** Rows of a table of tasks, a line a row: `TT | Nội dung | Chủ trì | Phối hợp | Thời gian`. Each is an order to the body its column names. */
export function ordersInTables({ lines, bodyFrom, tailFrom }: Layout, context: ObligationContext): ReadObligation[] {
  const found: ReadObligation[] = [];
  let columns: readonly Column[] | null = null;
  for (const line of lines.slice(bodyFrom, tailFrom)) {
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
  const [task, lead, support, due] = [cellOf('task'), cellOf('lead'), cellOf('support'), cellOf('due')];
  if (task === undefined || lead === undefined || task.length < 3) return null;
  const parts = partsOf(task, 0, context, context.calendar);
  const partners = support === undefined ? parts.support : namesIn(support, context.lexicons);
  const dues = due === undefined ? parts.due : duesOf(due, context);
  const numbered = filled?.[0] === 'number' ? (cells[0]?.length ?? 0) : 0;
  const leads = namesIn(lead, context.lexicons);
  return obligation(leads, { ...parts, support: partners, due: dues }, row.slice(numbered).trim(), ORDER_CONFIDENCE.brackets);
}

/** Empty cells leave nothing in the text: of one cell too few it is the number or the partners that are missing. */
function columnsFilled(cells: readonly Stretch[], columns: readonly Column[]): readonly Column[] | null {
  if (cells.length === columns.length) return columns;
  if (cells.length !== columns.length - 1) return null;
  const numbered = /^\d{1,3}[.)]?$/.test(cells[0]?.text ?? '');
  const missing: Column = columns.includes('number') && !numbered ? 'number' : 'support';
  return columns.includes(missing) ? columns.filter((column) => column !== missing) : null;
}

function namesIn(cell: Stretch, tables: Tables): string[] {
  const reader = new DoerReader(cell, tables);
  const list = reader.list(0);
  return list !== null && list.next >= reader.words.length ? list.doers.map(({ name }) => name) : [cell.text.replace(/[\s.,;]+$/, '')];
}

/** A cell of time is a deadline without any word that says so. */
function duesOf(cell: Stretch, context: ObligationContext): Due[] {
  const day = dateAt(cell.key, 0);
  return day === null ? context.dueOf(Stretch.of(`trong ${cell.text}`)) : [{ kind: 'date', date: day.date }];
}
