import { isLocalDate, type LocalDate, type Role, ROLES, unaccentedText } from '@app/kernel';
import { KIND_WORDS, ORGANISATION_COLUMNS, PEOPLE_COLUMNS, ROLE_WORDS } from './vocabulary.js';

/** Something wrong with a row; a code of the translation files. */
export interface RowProblem {
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface OrganisationRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
  readonly code: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly symbol: string | null;
  readonly kind: string;
  readonly parent: string | null;
  readonly servedBy: string | null;
  readonly from: LocalDate;
}

export interface PersonRow {
  readonly row: number;
  readonly problems: readonly RowProblem[];
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  /** Code of the organisation. */
  readonly organisation: string;
  readonly title: string;
  readonly kind: string;
  readonly roles: readonly Role[];
  readonly rank: number;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

export type ImportedTable =
  | { readonly kind: 'organisations'; readonly rows: readonly OrganisationRow[] }
  | { readonly kind: 'people'; readonly rows: readonly PersonRow[] }
  /** The headings fit neither. */
  | { readonly kind: 'unknown' };

type Columns = Readonly<Record<string, readonly string[]>>;

/** Reads a table whose first row that is not empty holds the headings; empty rows are passed over. `today` is the day taken where none is given. */
export function readRows(cells: readonly (readonly unknown[])[], today: LocalDate): ImportedTable {
  const table = cells
    .map((line, index) => ({ row: index + 1, texts: line.map(textOf) }))
    .filter(({ texts }) => texts.some((text) => text !== ''));
  const heading = table[0];
  if (heading === undefined) return { kind: 'unknown' };
  const headings = heading.texts.map((text) => unaccentedText(text));
  const lines = table.slice(1);
  const people = placesOf(headings, PEOPLE_COLUMNS);
  if (['name', 'organisation', 'title'].every((column) => people.has(column)))
    return {
      kind: 'people',
      rows: lines.map(({ row, texts }) => personRow(row, (column) => texts[people.get(column) ?? -1] ?? '', today)),
    };
  const organisations = placesOf(headings, ORGANISATION_COLUMNS);
  if (['code', 'name'].every((column) => organisations.has(column)))
    return {
      kind: 'organisations',
      rows: lines.map(({ row, texts }) => organisationRow(row, (column) => texts[organisations.get(column) ?? -1] ?? '', today)),
    };
  return { kind: 'unknown' };
}

function placesOf(headings: readonly string[], columns: Columns): Map<string, number> {
  return new Map(
    Object.entries(columns).flatMap(([column, names]) => {
      const at = headings.findIndex((heading) => names.includes(heading));
      return at < 0 ? [] : [[column, at]];
    }),
  );
}

/** A cell as text: dates of a spreadsheet as days, spaces put in order, NFC. */
function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean')
    return String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
  return '';
}

/** `05/09/2026`, `5.9.2026` or `2026-09-05`; null where it is no day. */
export function dayOf(text: string): LocalDate | null {
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const day = parts === null ? text : `${parts[3]}-${parts[2]?.padStart(2, '0')}-${parts[1]?.padStart(2, '0')}`;
  return isLocalDate(day) ? day : null;
}

type Cell = (column: string) => string;
const orNull = (text: string): string | null => (text === '' ? null : text);

function organisationRow(row: number, cell: Cell, today: LocalDate): OrganisationRow {
  const problems: RowProblem[] = [];
  const code = cell('code').toLowerCase();
  if (!/^[a-z0-9][a-z0-9.-]{0,60}$/.test(code)) problems.push({ code: 'import.bad-code' });
  if (cell('name') === '') problems.push({ code: 'import.name-missing' });
  const word = unaccentedText(cell('kind'));
  const kind = KIND_WORDS[word] ?? (Object.values(KIND_WORDS).includes(cell('kind')) ? cell('kind') : word === '' ? 'unit' : null);
  if (kind === null) problems.push({ code: 'import.bad-kind', params: { value: cell('kind') } });
  return {
    row,
    problems: [...problems, ...dayProblems(cell('from'))],
    code,
    name: cell('name'),
    shortName: orNull(cell('shortName')),
    symbol: orNull(cell('symbol')),
    kind: kind ?? 'unit',
    parent: orNull(cell('parent').toLowerCase()),
    servedBy: orNull(cell('servedBy').toLowerCase()),
    from: cell('from') === '' ? today : (dayOf(cell('from')) ?? today),
  };
}

function personRow(row: number, cell: Cell, today: LocalDate): PersonRow {
  const problems: RowProblem[] = [];
  if (cell('name') === '') problems.push({ code: 'import.person-missing' });
  if (cell('organisation') === '') problems.push({ code: 'import.organisation-missing' });
  if (cell('title') === '') problems.push({ code: 'import.title-missing' });
  const email = orNull(cell('email').toLowerCase());
  if (email !== null && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) problems.push({ code: 'import.bad-email', params: { value: email } });
  const roles = cell('roles')
    .split(/[,;]/)
    .map((word) => word.trim())
    .filter((word) => word !== '')
    .flatMap((word): Role[] => {
      const role = ROLE_WORDS[unaccentedText(word)] ?? ROLES.find((known) => known === word.toLowerCase());
      if (role === undefined) problems.push({ code: 'import.bad-role', params: { value: word } });
      return role === undefined ? [] : [role];
    });
  const rank = cell('rank') === '' ? 100 : Number(cell('rank'));
  if (!Number.isInteger(rank) || rank < 1 || rank > 9999) problems.push({ code: 'import.bad-rank', params: { value: cell('rank') } });
  problems.push(...dayProblems(cell('from')), ...dayProblems(cell('to')));
  const from = cell('from') === '' ? today : (dayOf(cell('from')) ?? today);
  const to = dayOf(cell('to'));
  if (to !== null && to <= from) problems.push({ code: 'import.bad-period' });
  return {
    row,
    problems,
    name: cell('name'),
    email,
    phone: orNull(cell('phone')),
    organisation: cell('organisation').toLowerCase(),
    title: cell('title'),
    kind: /^[a-z-]{2,40}$/.test(cell('kind')) ? cell('kind') : 'specialist',
    roles: [...new Set(roles)],
    rank: Number.isInteger(rank) ? rank : 100,
    from,
    to,
  };
}

function dayProblems(text: string): RowProblem[] {
  return text === '' || dayOf(text) !== null ? [] : [{ code: 'import.bad-day', params: { value: text } }];
}
