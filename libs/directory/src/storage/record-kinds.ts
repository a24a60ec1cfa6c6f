/** How one field of a record stands in its table. */
interface Column {
  readonly name: string;
  readonly type: 'text' | 'uuid' | 'uuid[]' | 'text[]' | 'int' | 'date' | 'boolean' | 'jsonb';
}

export interface RecordKind {
  /** Type of the journal's subject. */
  readonly subject: string;
  readonly table: string;
  readonly columns: Readonly<Record<string, Column>>;
}

const text = (name: string): Column => ({ name, type: 'text' });
const uuid = (name: string): Column => ({ name, type: 'uuid' });
const period = { validFrom: { name: 'valid_from', type: 'date' }, validTo: { name: 'valid_to', type: 'date' } } as const satisfies Record<
  string,
  Column
>;

/** Records of the directory that are kept field by field; an organisation is more than that and has commands of its own. */
export const RECORD_KINDS = {
  people: {
    subject: 'directory.person',
    table: 'people',
    columns: { name: text('full_name'), givenName: text('given_name'), email: text('email'), phone: text('phone'), search: text('search') },
  },
  positions: {
    subject: 'directory.position',
    table: 'positions',
    columns: {
      organisationId: uuid('organisation_id'),
      title: text('title'),
      kind: text('kind'),
      roles: { name: 'roles', type: 'text[]' },
      rank: { name: 'rank', type: 'int' },
      search: text('search'),
      ...period,
    },
  },
  holders: {
    subject: 'directory.holder',
    table: 'holders',
    columns: { personId: uuid('person_id'), positionId: uuid('position_id'), ...period },
  },
  bodies: {
    subject: 'directory.body',
    table: 'bodies',
    columns: { organisationId: uuid('organisation_id'), name: text('name'), kind: text('kind'), ...period },
  },
  memberships: {
    subject: 'directory.membership',
    table: 'memberships',
    columns: {
      bodyId: uuid('body_id'),
      personId: uuid('person_id'),
      positionId: uuid('position_id'),
      presidingRank: { name: 'presiding_rank', type: 'int' },
      ...period,
    },
  },
  groups: {
    subject: 'directory.group',
    table: 'groups',
    columns: {
      organisationId: uuid('organisation_id'),
      code: text('code'),
      name: text('name'),
      aliases: { name: 'aliases', type: 'text[]' },
      rule: { name: 'rule', type: 'jsonb' },
      ...period,
    },
  },
  terms: {
    subject: 'directory.term',
    table: 'terms',
    columns: {
      organisationId: uuid('organisation_id'),
      name: text('name'),
      startsOn: { name: 'starts_on', type: 'date' },
      endsOn: { name: 'ends_on', type: 'date' },
    },
  },
  rules: {
    subject: 'directory.rule',
    table: 'rules',
    columns: {
      code: text('code'),
      organisationId: uuid('organisation_id'),
      value: { name: 'value', type: 'jsonb' },
      source: text('source'),
      ...period,
    },
  },
  words: {
    subject: 'directory.word',
    table: 'words',
    columns: {
      organisationId: uuid('organisation_id'),
      kind: text('kind'),
      word: text('word'),
      meaning: text('meaning'),
      withdrawn: { name: 'withdrawn', type: 'boolean' },
      origin: text('origin'),
      learnedFrom: uuid('learned_from'),
      search: text('search'),
      ...period,
    },
  },
  calendar: {
    subject: 'directory.calendar-day',
    table: 'calendar_days',
    columns: {
      day: { name: 'day', type: 'date' },
      kind: text('kind'),
      name: text('name'),
      provisional: { name: 'provisional', type: 'boolean' },
    },
  },
} as const satisfies Readonly<Record<string, RecordKind>>;

export type RecordKindName = keyof typeof RECORD_KINDS;

/** What the driver is given: JSON as text, lists as they are. */
export function valueFor(column: Column, value: unknown): unknown {
  return column.type === 'jsonb' && value !== null ? JSON.stringify(value) : value;
}

export type { Column };
