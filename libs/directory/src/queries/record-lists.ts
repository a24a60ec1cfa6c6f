import { type LocalDate, missing, unaccentedText } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { Rows } from '../storage/rows.js';

type Filter = 'organisationId' | 'personId' | 'positionId' | 'bodyId' | 'parentId' | 'kind' | 'code' | 'year' | 'q';
export type ListName =
  | 'organisations'
  | 'people'
  | 'positions'
  | 'holders'
  | 'bodies'
  | 'memberships'
  | 'groups'
  | 'terms'
  | 'rules'
  | 'words'
  | 'calendar'
  | 'accounts';

export interface ListWish {
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  /** Only what holds on that day; null: everything ever recorded. Organisations are always as of a day. */
  readonly at: LocalDate | null;
  readonly limit: number;
  /** Values of the sort columns of the last row seen. */
  readonly after: readonly unknown[] | null;
}

export interface ListRow {
  readonly item: Readonly<Record<string, unknown>>;
  readonly key: readonly (string | number)[];
}

interface List {
  readonly from: string;
  /** Answer field → SQL. */
  readonly fields: Readonly<Record<string, string>>;
  readonly order: readonly (readonly [string, 'text' | 'int' | 'uuid' | 'date'])[];
  /** `?` is the value. */
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  /** Alias whose period is looked at. */
  readonly dated?: string;
}

const VI = 'collate "vi-x-icu"';
const PERIOD = { validFrom: 't.valid_from::text', validTo: 't.valid_to::text' };
const HEAD = { id: 't.id', version: 't.version' };
const search = (column: string): string => `${column} like '%' || ? || '%'`;
const by = (column: string): string => `${column} = ?::uuid`;

const LISTS: Readonly<Record<ListName, List>> = {
  organisations: {
    from: 'directory.organisations_at($1::date) t join directory.organisation_identities i on i.id = t.id left join directory.organisations_at($1::date) p on p.id = t.parent_id',
    fields: {
      id: 't.id',
      version: 'i.version',
      code: 't.code',
      name: 't.name',
      shortName: 't.short_name',
      symbol: 't.symbol',
      kind: 't.kind',
      parentId: 't.parent_id',
      parentName: 'p.name',
      servedBy: 't.served_by',
      aliases: 't.aliases',
    },
    order: [
      [`t.name ${VI}`, 'text'],
      ['t.id', 'uuid'],
    ],
    filters: { parentId: by('t.parent_id'), kind: 't.kind = ?', q: search('t.search') },
  },
  people: {
    from: 'directory.people t',
    fields: { ...HEAD, name: 't.full_name', email: 't.email', phone: 't.phone' },
    order: [
      [`t.given_name ${VI}`, 'text'],
      [`t.full_name ${VI}`, 'text'],
      ['t.id', 'uuid'],
    ],
    filters: {
      q: search('t.search'),
      organisationId:
        'exists (select from directory.holders h join directory.positions q on q.id = h.position_id where h.person_id = t.id and q.organisation_id = ?::uuid)',
    },
  },
  positions: {
    from: 'directory.positions t join directory.organisations o on o.id = t.organisation_id',
    fields: {
      ...HEAD,
      organisationId: 't.organisation_id',
      organisationName: 'o.name',
      title: 't.title',
      kind: 't.kind',
      roles: 't.roles',
      rank: 't.rank',
      ...PERIOD,
    },
    order: [
      ['t.organisation_id', 'uuid'],
      ['t.rank', 'int'],
      ['t.id', 'uuid'],
    ],
    filters: { organisationId: by('t.organisation_id'), kind: 't.kind = ?', q: search('t.search') },
    dated: 't',
  },
  holders: {
    from: 'directory.holders t join directory.people x on x.id = t.person_id join directory.positions q on q.id = t.position_id join directory.organisations o on o.id = q.organisation_id',
    fields: {
      ...HEAD,
      personId: 't.person_id',
      personName: 'x.full_name',
      positionId: 't.position_id',
      positionTitle: 'q.title',
      organisationId: 'q.organisation_id',
      organisationName: 'o.name',
      ...PERIOD,
    },
    order: [
      ['q.organisation_id', 'uuid'],
      ['q.rank', 'int'],
      ['t.id', 'uuid'],
    ],
    filters: {
      personId: by('t.person_id'),
      positionId: by('t.position_id'),
      organisationId: by('q.organisation_id'),
      q: search('x.search'),
    },
    dated: 't',
  },
  bodies: {
    from: 'directory.bodies t',
    fields: { ...HEAD, organisationId: 't.organisation_id', name: 't.name', kind: 't.kind', ...PERIOD },
    order: [
      [`t.name ${VI}`, 'text'],
      ['t.id', 'uuid'],
    ],
    filters: { organisationId: by('t.organisation_id'), kind: 't.kind = ?' },
    dated: 't',
  },
  memberships: {
    from: 'directory.memberships t join directory.people x on x.id = t.person_id left join directory.positions q on q.id = t.position_id',
    fields: {
      ...HEAD,
      bodyId: 't.body_id',
      personId: 't.person_id',
      personName: 'x.full_name',
      positionId: 't.position_id',
      positionTitle: 'q.title',
      presidingRank: 't.presiding_rank',
      ...PERIOD,
    },
    order: [
      ['t.body_id', 'uuid'],
      ['t.presiding_rank', 'int'],
      ['t.id', 'uuid'],
    ],
    filters: { bodyId: by('t.body_id'), personId: by('t.person_id') },
    dated: 't',
  },
  groups: {
    from: 'directory.groups t',
    fields: {
      ...HEAD,
      organisationId: 't.organisation_id',
      code: 't.code',
      name: 't.name',
      aliases: 't.aliases',
      rule: 't.rule',
      ...PERIOD,
    },
    order: [
      [`t.name ${VI}`, 'text'],
      ['t.id', 'uuid'],
    ],
    filters: { organisationId: by('t.organisation_id'), code: 't.code = ?' },
    dated: 't',
  },
  terms: {
    from: 'directory.terms t',
    fields: { ...HEAD, organisationId: 't.organisation_id', name: 't.name', startsOn: 't.starts_on::text', endsOn: 't.ends_on::text' },
    order: [
      ['t.organisation_id', 'uuid'],
      ['t.starts_on', 'date'],
      ['t.id', 'uuid'],
    ],
    filters: { organisationId: by('t.organisation_id') },
  },
  rules: {
    from: 'directory.rules t',
    fields: { ...HEAD, code: 't.code', organisationId: 't.organisation_id', value: 't.value', source: 't.source', ...PERIOD },
    order: [
      ['t.code', 'text'],
      ['t.valid_from', 'date'],
      ['t.id', 'uuid'],
    ],
    filters: { code: 't.code = ?', organisationId: by('t.organisation_id') },
    dated: 't',
  },
  words: {
    from: 'directory.words t',
    fields: {
      ...HEAD,
      organisationId: 't.organisation_id',
      kind: 't.kind',
      word: 't.word',
      meaning: 't.meaning',
      withdrawn: 't.withdrawn',
      origin: 't.origin',
      learnedFrom: 't.learned_from',
      ...PERIOD,
    },
    order: [
      ['t.kind', 'text'],
      [`t.word ${VI}`, 'text'],
      ['t.id', 'uuid'],
    ],
    filters: { organisationId: by('t.organisation_id'), kind: 't.kind = ?', q: search('t.search') },
    dated: 't',
  },
  calendar: {
    from: 'directory.calendar_days t',
    fields: { ...HEAD, day: 't.day::text', kind: 't.kind', name: 't.name', provisional: 't.provisional' },
    order: [['t.day', 'date']],
    filters: { year: 'extract(year from t.day) = ?::int' },
  },
  accounts: {
    from: `directory.accounts t join directory.people x on x.id = t.person_id
      left join directory.sign_in_failures f on f.login_hash = sha256(convert_to(t.login, 'UTF8'))`,
    fields: {
      ...HEAD,
      login: 't.login',
      personId: 't.person_id',
      personName: 'x.full_name',
      disabled: 't.disabled',
      mustChange: 't.must_change',
      lockedUntil: 'f.locked_until',
      lastSignedInAt: 't.last_signed_in_at',
    },
    order: [['t.login', 'text']],
    filters: { personId: by('t.person_id'), q: search('x.search') },
  },
};

/** Lists of the directory, page by page. Everybody signed in may read them but for accounts, which are for administrators. */
@Injectable()
export class RecordLists {
  constructor(private readonly rows: Rows) {}

  /** Up to `limit + 1` rows; the surplus one only says that there is more. */
  async page(name: ListName, wish: ListWish, today: LocalDate): Promise<ListRow[]> {
    const list = LISTS[name];
    const params: unknown[] = name === 'organisations' ? [wish.at ?? today] : [];
    const p = (value: unknown): string => `$${params.push(value)}`;
    const where = Object.entries(wish.filters).flatMap(([filter, value]) => {
      const condition = list.filters[filter as Filter];
      return condition === undefined || value === undefined
        ? []
        : [condition.replace('?', p(filter === 'q' ? unaccentedText(value) : value))];
    });
    if (list.dated !== undefined && wish.at !== null) {
      const day = p(wish.at);
      where.push(`${list.dated}.valid_from <= ${day}::date and (${list.dated}.valid_to is null or ${list.dated}.valid_to > ${day}::date)`);
    }
    if (wish.after !== null) {
      const after = wish.after.map((value, index) => `${p(value)}::${list.order[index]?.[1] ?? 'text'}`);
      where.push(`(${list.order.map(([sql]) => sql).join(', ')}) > (${after.join(', ')})`);
    }
    const item = Object.entries(list.fields).map(([field, sql]) => `${sql} as "${field}"`);
    const keys = list.order.map(([sql, type], index) => `${sql.replace(` ${VI}`, '')}${type === 'int' ? '' : '::text'} as "key${index}"`);
    const found = await this.rows.query<Record<string, unknown>>(
      `select ${[...item, ...keys].join(', ')} from ${list.from} ${where.length === 0 ? '' : `where ${where.join(' and ')}`}
       order by ${list.order.map(([sql]) => sql).join(', ')} limit ${p(wish.limit + 1)}`,
      params,
    );
    return found.map((row) => ({
      item: Object.fromEntries(Object.keys(list.fields).map((field) => [field, row[field]])),
      key: list.order.map((_, index) => row[`key${index}`] as string | number),
    }));
  }

  /** An organisation on a day with its history and neighbours. `directory.none` where there never was one. */
  async organisation(id: string, day: LocalDate): Promise<Readonly<Record<string, unknown>>> {
    const [known] = await this.rows.query<Record<string, unknown>>(
      `select i.id, i.version, i.code, i.founded_on::text as "foundedOn", i.dissolved_on::text as "dissolvedOn",
              (select to_jsonb(c) from (select o.name, o.short_name as "shortName", o.symbol, o.kind, o.parent_id as "parentId", o.served_by as "servedBy", o.aliases
                from directory.organisations_at($2::date) o where o.id = i.id) c) as "onDay",
              (select coalesce(jsonb_agg(to_jsonb(f) order by f."validFrom"), '[]') from (
                select p.name, p.short_name as "shortName", p.symbol, p.kind, p.parent_id as "parentId", p.served_by as "servedBy", p.aliases,
                       p.valid_from::text as "validFrom", p.valid_to::text as "validTo"
                from directory.organisation_phases p where p.organisation_id = i.id) f) as phases,
              (select coalesce(jsonb_agg(jsonb_build_object('id', s.predecessor_id, 'name', o.name, 'kind', s.kind, 'onDay', s.on_day) order by s.on_day), '[]')
                from directory.organisation_successions s join directory.organisations o on o.id = s.predecessor_id where s.successor_id = i.id) as predecessors,
              (select coalesce(jsonb_agg(jsonb_build_object('id', s.successor_id, 'name', o.name, 'kind', s.kind, 'onDay', s.on_day) order by s.on_day), '[]')
                from directory.organisation_successions s join directory.organisations o on o.id = s.successor_id where s.predecessor_id = i.id) as successors
       from directory.organisation_identities i where i.id = $1::uuid`,
      [id, day],
    );
    if (known === undefined) throw missing('directory.none');
    return known;
  }
}
