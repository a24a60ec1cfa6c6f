import { invalid, localDateOf, newId, unaccentedText } from '@app/kernel';
import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type ImportedTable, type OrganisationRow, type PersonRow, readRows, type RowProblem } from '../../domain/import/read-rows.js';
import { searchText } from '../../domain/search-text.js';
import { insertSet } from '../../storage/insert-set.js';
import { type Asking, Rows } from '../../storage/rows.js';
import { readTable } from './read-table.js';

export interface ImportedRow {
  /** Row in the file, from 1. */
  readonly row: number;
  readonly outcome: 'added' | 'known' | 'refused';
  /** What it is about, as written in the file. */
  readonly name: string;
  readonly problems: readonly RowProblem[];
}

export interface ImportReport {
  readonly kind: 'organisations' | 'people';
  /** False for a dry run and where any row was refused: it is all or nothing. */
  readonly applied: boolean;
  readonly added: number;
  readonly known: number;
  readonly refused: number;
  readonly rows: readonly ImportedRow[];
}

interface Plan {
  readonly rows: readonly ImportedRow[];
  write(tx: Tx): Promise<void>;
}

/** Takes organisations, or people with their positions, from a spreadsheet: each row is judged, and either all of it is written or nothing. */
@Injectable()
export class ImportDirectory {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
  ) {}

  /** `import.unknown-headings` where the headings fit neither kind of file, `import.unreadable` where it is no .xlsx or CSV. */
  async run(by: By, bytes: Buffer, dryRun: boolean): Promise<ImportReport> {
    const table = readRows(await readTable(bytes), localDateOf(await this.journal.now()));
    if (table.kind === 'unknown') throw invalid('import.unknown-headings', { field: 'file' });
    if (table.rows.length === 0) throw invalid('import.headings-only', { field: 'file' });
    if (dryRun) return report(table.kind, await plan(this.rows, table), false);
    return this.journal.transaction(by, async (tx) => {
      // One import at a time, so that what was looked up still holds when it is written.
      await tx.query(`select pg_advisory_xact_lock(hashtext('directory.import'))`);
      const planned = await plan(tx, table);
      const refused = planned.rows.some(({ outcome }) => outcome === 'refused');
      if (!refused) await planned.write(tx);
      return report(table.kind, planned, !refused);
    });
  }
}

function report(kind: 'organisations' | 'people', { rows }: Plan, applied: boolean): ImportReport {
  const count = (outcome: ImportedRow['outcome']): number => rows.filter((row) => row.outcome === outcome).length;
  return { kind, applied, added: count('added'), known: count('known'), refused: count('refused'), rows };
}

const plan = (asking: Asking, table: Exclude<ImportedTable, { kind: 'unknown' }>): Promise<Plan> =>
  table.kind === 'organisations' ? planOrganisations(asking, table.rows) : planPeople(asking, table.rows);

/** The parent and the office may stand in the file, before or after, or in the directory. */
async function planOrganisations(asking: Asking, rows: readonly OrganisationRow[]): Promise<Plan> {
  const codes = [...new Set(rows.flatMap(({ code, parent, servedBy }) => [code, parent, servedBy]).filter((code) => code !== null))];
  const found = await asking.query<{ id: string; code: string }>(
    `select id, code from directory.organisation_identities where code = any ($1::text[])`,
    [codes],
  );
  const idOf = new Map(found.map(({ id, code }) => [code, id]));
  const known = new Set(idOf.keys());
  const seen = new Set<string>();
  const judged = rows.map((row): ImportedRow => {
    const problems = [...row.problems];
    if (seen.has(row.code)) problems.push({ code: 'import.repeated-code', params: { value: row.code } });
    seen.add(row.code);
    if (!known.has(row.code) && !idOf.has(row.code)) idOf.set(row.code, newId<'organisation'>());
    return { row: row.row, name: row.name, outcome: 'added', problems };
  });
  const inFile = new Set(rows.map(({ code }) => code));
  const result = rows.map((row, index): ImportedRow => {
    const missing = [row.parent, row.servedBy].filter((code): code is string => code !== null && !known.has(code) && !inFile.has(code));
    const circle = row.parent === row.code || goesRound(row, rows);
    const problems = [
      ...(judged[index]?.problems ?? []),
      ...missing.map((value) => ({ code: 'import.unknown-organisation', params: { value } })),
      ...(circle ? [{ code: 'import.circle' }] : []),
    ];
    const outcome = problems.length > 0 ? 'refused' : known.has(row.code) ? 'known' : 'added';
    return { row: row.row, name: row.name, outcome, problems };
  });
  const fresh = rows.filter((_, index) => result[index]?.outcome === 'added');
  const idFor = (code: string | null): string | null => (code === null ? null : (idOf.get(code) ?? null));
  return {
    rows: result,
    write: async (tx) => {
      await insertSet(
        tx,
        {
          subject: 'directory.organisation',
          table: 'organisation_identities',
          rows: fresh.map(({ code, from }) => ({ id: idFor(code), code, founded_on: from })),
        },
        'import',
      );
      const phases = fresh.map(({ code, name, shortName, symbol, kind, parent, servedBy, from }) => ({
        id: newId(),
        organisation_id: idFor(code),
        name,
        short_name: shortName,
        symbol,
        kind,
        parent_id: idFor(parent),
        served_by: idFor(servedBy),
        aliases: [],
        search: searchText(name, shortName, symbol),
        valid_from: from,
      }));
      await insertSet(tx, { subject: 'directory.organisation-phase', table: 'organisation_phases', rows: phases }, 'import');
    },
  };
}

function goesRound(row: OrganisationRow, rows: readonly OrganisationRow[]): boolean {
  const parentOf = new Map(rows.map(({ code, parent }) => [code, parent]));
  const passed = new Set<string>([row.code]);
  for (let at = row.parent; at !== null && at !== undefined; at = parentOf.get(at) ?? null) {
    if (passed.has(at)) return at === row.code;
    passed.add(at);
  }
  return false;
}

const placeKey = (organisation: string, title: string): string => `${organisation} ${unaccentedText(title)}`;

/** One row is one person in one position. A person is known by the e-mail address, within the file also by name and organisation. */
async function planPeople(asking: Asking, rows: readonly PersonRow[]): Promise<Plan> {
  const organisations = await asking.query<{ id: string; code: string }>(
    `select id, code from directory.organisation_identities where code = any ($1::text[])`,
    [rows.map(({ organisation }) => organisation)],
  );
  const organisationOf = new Map(organisations.map(({ id, code }) => [code, id]));
  const emails = rows.flatMap(({ email }) => email ?? []);
  const byEmail = await asking.query<{ id: string; email: string }>(
    `select id, lower(email) as email from directory.people where lower(email) = any ($1::text[])`,
    [emails],
  );
  const held = await asking.query<{
    code: string;
    title: string;
    id: string;
    personId: string | null;
    name: string | null;
    from: string | null;
  }>(
    `select i.code, q.title, q.id, h.person_id as "personId", x.full_name as name, h.valid_from::text as "from" from directory.positions q
     join directory.organisation_identities i on i.id = q.organisation_id
     left join directory.holders h on h.position_id = q.id left join directory.people x on x.id = h.person_id
     where i.code = any ($1::text[])`,
    [rows.map(({ organisation }) => organisation)],
  );
  const positionOf = new Map(held.map(({ code, title, id }) => [placeKey(code, title), id]));
  const personOf = new Map(byEmail.map(({ id, email }) => [email, id]));
  const people: object[] = [];
  const positions: object[] = [];
  const holders: object[] = [];
  const result = rows.map((row): ImportedRow => {
    const problems = [...row.problems];
    const organisationId = organisationOf.get(row.organisation);
    if (organisationId === undefined && row.organisation !== '')
      problems.push({ code: 'import.unknown-organisation', params: { value: row.organisation } });
    if (problems.length > 0) return { row: row.row, name: row.name, outcome: 'refused', problems };
    const place = placeKey(row.organisation, row.title);
    const known = held.some(({ code, title, name }) => placeKey(code, title) === place && name === row.name);
    if (known) return { row: row.row, name: row.name, outcome: 'known', problems: [] };
    const personKey = row.email ?? `${row.organisation} ${row.name}`;
    const personId = personOf.get(personKey) ?? newId<'person'>();
    if (!personOf.has(personKey)) {
      personOf.set(personKey, personId);
      people.push({
        id: personId,
        full_name: row.name,
        given_name: row.name.split(' ').at(-1),
        email: row.email,
        phone: row.phone,
        search: unaccentedText(row.name),
      });
    }
    const positionId = positionOf.get(place) ?? newId<'position'>();
    if (!positionOf.has(place)) {
      positionOf.set(place, positionId);
      positions.push({
        id: positionId,
        organisation_id: organisationId,
        title: row.title,
        kind: row.kind,
        roles: row.roles,
        rank: row.rank,
        search: unaccentedText(row.title),
        valid_from: row.from,
      });
    }
    holders.push({ id: newId(), person_id: personId, position_id: positionId, valid_from: row.from, valid_to: row.to });
    return { row: row.row, name: row.name, outcome: 'added', problems: [] };
  });
  const set = (subject: string, table: string, list: object[]) => ({ subject, table, rows: list as Record<string, unknown>[] });
  return {
    rows: result,
    write: async (tx) => {
      await insertSet(tx, set('directory.person', 'people', people), 'import');
      await insertSet(tx, set('directory.position', 'positions', positions), 'import');
      await insertSet(tx, set('directory.holder', 'holders', holders), 'import');
    },
  };
}
