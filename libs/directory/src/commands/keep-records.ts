import { conflict, invalid, missing, newId, unaccentedText } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type GroupRule, problemsOfRule } from '../domain/group-rule.js';
import { type Column, RECORD_KINDS, type RecordKind, type RecordKindName, valueFor } from '../storage/record-kinds.js';
import { refusalOf } from '../storage/refusals.js';
import { Rows } from '../storage/rows.js';

type Fields = Readonly<Record<string, unknown>>;

/** Adds and amends people, positions, holders, bodies, memberships, groups, terms, rules and calendar days: one journal entry each. */
@Injectable()
export class KeepRecords {
  constructor(
    private readonly journal: Journal,
    private readonly rows: Rows,
  ) {}

  /** Fields that are left out take the table's default. Answers the new record's id and version. */
  async add(by: By, kindName: RecordKindName, fields: Fields): Promise<{ readonly id: string; readonly version: number }> {
    const kind: RecordKind = RECORD_KINDS[kindName];
    const set = columnsOf(kind, derived(kindName, fields));
    const id = newId();
    const answer = { id, version: 1 };
    const columns = set.map(([column]) => column.name).join(', ');
    const values = set.map(([column], index) => `$${index + 2}::${column.type}`).join(', ');
    await this.commit(by, {
      kind,
      id,
      expected: 0,
      sql: `insert into directory.${kind.table} (id, version, ${columns}) values ($1, 1, ${values}) returning *`,
      params: [id, ...set.map(([column, value]) => valueFor(column, value))],
      act: 'added',
      fields,
      answer,
    });
    return answer;
  }

  /** Sets the fields given and leaves the others. `stale` where somebody changed it since `expectedVersion`. */
  async amend(
    by: By,
    kindName: RecordKindName,
    id: string,
    expectedVersion: number,
    fields: Fields,
  ): Promise<{ readonly id: string; readonly version: number }> {
    const kind: RecordKind = RECORD_KINDS[kindName];
    const set = columnsOf(kind, derived(kindName, fields));
    if (set.length === 0) throw invalid('directory.nothing-to-change');
    const [known] = await this.rows.query<{ version: number }>(`select version from directory.${kind.table} where id = $1::uuid`, [id]);
    if (known === undefined) throw missing('directory.none');
    if (known.version !== expectedVersion) throw conflict('stale');
    const answer = { id, version: expectedVersion + 1 };
    const changes = set.map(([column], index) => `${column.name} = $${index + 3}::${column.type}`).join(', ');
    await this.commit(by, {
      kind,
      id,
      expected: expectedVersion,
      sql: `update directory.${kind.table} set ${changes}, version = version + 1 where id = $1::uuid and version = $2 returning *`,
      params: [id, expectedVersion, ...set.map(([column, value]) => valueFor(column, value))],
      act: 'amended',
      fields,
      answer,
    });
    return answer;
  }

  private async commit(
    by: By,
    change: {
      readonly kind: RecordKind;
      readonly id: string;
      readonly expected: number;
      readonly sql: string;
      readonly params: readonly unknown[];
      readonly act: 'added' | 'amended';
      readonly fields: Fields;
      readonly answer: object;
    },
  ): Promise<void> {
    const { kind, id, expected, sql, params, act, fields, answer } = change;
    try {
      await this.journal.commit(
        by,
        { subject: { type: kind.subject, id }, expected, sql, params, kind: `${kind.subject}-${act}`, payload: fields, about: null },
        answer,
      );
    } catch (error) {
      throw refusalOf(error);
    }
  }
}

function columnsOf(kind: RecordKind, fields: Fields): (readonly [Column, unknown])[] {
  return Object.entries(fields).flatMap(([field, value]) => {
    const column = kind.columns[field];
    return column === undefined || value === undefined ? [] : [[column, value] as const];
  });
}

/** What follows from other fields: the given name to sort by, what a search looks in. A group's rule is checked here. */
function derived(kind: RecordKindName, fields: Fields): Fields {
  const { name, title, rule } = fields;
  if (kind === 'people' && typeof name === 'string') {
    const full = name.normalize('NFC').trim().replace(/\s+/g, ' ');
    return { ...fields, name: full, givenName: full.split(' ').at(-1), search: unaccentedText(full) };
  }
  if (kind === 'words' && typeof fields['word'] === 'string') {
    // Compared as the reader compares: composed letters, single spaces.
    const word = fields['word'].normalize('NFC').trim().replace(/\s+/g, ' ');
    return { ...fields, word, search: unaccentedText(`${word} ${typeof fields['meaning'] === 'string' ? fields['meaning'] : ''}`) };
  }
  if (kind === 'positions' && typeof title === 'string') return { ...fields, search: unaccentedText(title) };
  if (kind === 'groups' && rule !== undefined) {
    const problems = problemsOfRule(rule as GroupRule);
    if (problems.length > 0) throw invalid('directory.group-empty', { problems });
  }
  return fields;
}
