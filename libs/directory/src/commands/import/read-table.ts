import { invalid } from '@app/kernel';
import { parse } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';

const MOST_ROWS = 20_000;

/** The cells of the first sheet of an .xlsx file, or of a CSV file (UTF-8, comma or semicolon). What it is, its first bytes say, not its name. */
export async function readTable(bytes: Buffer): Promise<unknown[][]> {
  const cells = bytes.subarray(0, 2).toString('latin1') === 'PK' ? await firstSheet(bytes) : readCsv(bytes);
  if (cells.length > MOST_ROWS) throw invalid('import.too-many-rows', { field: 'file', params: { limit: MOST_ROWS } });
  return cells;
}

async function firstSheet(bytes: Buffer): Promise<unknown[][]> {
  try {
    return await readSheet(bytes);
  } catch {
    throw invalid('import.unreadable', { field: 'file' });
  }
}

function readCsv(bytes: Buffer): unknown[][] {
  const text = bytes.toString('utf8');
  if (text.includes('\uFFFD') || text.includes('\0')) throw invalid('import.unreadable', { field: 'file' });
  // The heading line tells which sign parts the columns: the other may stand inside a cell.
  const heading = text.split('\n').find((line) => line.trim() !== '') ?? '';
  const delimiter = [',', ';', '\t'].reduce((best, sign) => (heading.split(sign).length > heading.split(best).length ? sign : best), ',');
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false, trim: true });
  } catch {
    throw invalid('import.unreadable', { field: 'file' });
  }
}
