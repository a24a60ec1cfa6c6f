import { type Due } from '../read-document.js';
import { dateAt } from '../text/dates.js';
import { Stretch } from '../text/stretch.js';
import { type Tables } from '../vocabulary/tables.js';
import { type ObligationContext } from './context.js';
import { DoerReader } from './doers.js';

/** The names of doers that a cell holds; null where it holds anything else. */
export function namesIn(cell: Stretch, tables: Tables): readonly string[] | null {
  const reader = new DoerReader(cell, tables);
  const list = reader.list(0);
  return list === null || list.next < reader.words.length ? null : list.doers.map(({ name }) => name);
}

/** A cell of time is a deadline without any word that says so. */
export function duesOf(cell: Stretch, context: ObligationContext): readonly Due[] {
  const day = dateAt(cell.key, 0);
  return day === null ? context.dueOf(Stretch.of(`trong ${cell.text}`)) : [{ kind: 'date', date: day.date }];
}
