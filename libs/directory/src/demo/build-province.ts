import { type Role, unaccentedText } from '@app/kernel';
import { publicHolidays } from '../domain/calendar/public-holidays.js';
import { searchText } from '../domain/search-text.js';
import { demoId } from './demo-id.js';
import { DEMO_GROUPS } from './groups.js';
import { inventedNames } from './names.js';
import { DEMO_FORMER_COMMUNE, DEMO_ORGANISATIONS } from './organisations.js';
import { DEMO_DELEGATIONS, DEMO_SEATS, DEMO_SECOND_POSITIONS } from './people.js';

/** From when the invented province is as it is; documents older than this find no organisation. */
export const DEMO_SINCE = '2010-01-01';
const TERMS: readonly (readonly [string, string, string | null])[] = [
  ['Nhiệm kỳ 2010 - 2015', '2010-10-20', '2015-10-20'],
  ['Nhiệm kỳ 2015 - 2020', '2015-10-20', '2020-10-16'],
  ['Nhiệm kỳ 2020 - 2025', '2020-10-16', '2025-10-03'],
  ['Nhiệm kỳ 2025 - 2030', '2025-10-03', null],
];

/** What the province has of its own over the rules of the country. */
const DEMO_RULES = [{ code: 'hours', value: { start: '07:30', end: '17:00' }, source: 'Quy định giờ làm việc của tỉnh (dữ liệu mẫu)' }];

/** Rows of one kind of subject, as its table takes them (without version and set). */
export interface RowSet {
  readonly subject: string;
  readonly table: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const open = { valid_from: DEMO_SINCE, valid_to: null };
const organisationId = (code: string): string => demoId('organisation', code);

/** The whole demo province as rows, in the order in which they can be inserted. `passwordHash` is that of every demo account. */
export function buildProvince(passwordHash: string): RowSet[] {
  const people = new People(passwordHash);
  const seatOf = new Map<string, string>();
  for (const seat of DEMO_SEATS) {
    people.hire(seat.login);
    seatOf.set(seat.login, people.seat(seat.login, seat.organisation, seat));
  }
  for (const second of DEMO_SECOND_POSITIONS) people.seat(second.login, second.organisation, { ...second, rank: 1 });
  for (const { code, head } of DEMO_ORGANISATIONS) {
    if (head === null) continue;
    const staff: readonly [string, string, string, readonly Role[], number][] = [
      ['lanhdao', head, head.startsWith('Bí thư') ? 'secretary' : 'deputy-chief', ['lead', 'signer'], 2],
      ['soanthao', 'Chuyên viên', 'specialist', ['drafter'], 21],
      ['vanthu', 'Văn thư', 'clerk', ['clerk'], 31],
    ];
    for (const [prefix, title, kind, roles, rank] of staff) {
      const login = `${prefix}.${code}`;
      people.hire(login);
      seatOf.set(login, people.seat(login, code, { title, kind, roles, rank }));
    }
  }
  return [...organisations(), ...people.sets(), ...bodies(seatOf), ...furtherData()];
}

function organisations(): RowSet[] {
  const former = DEMO_FORMER_COMMUNE;
  const identities = [
    ...DEMO_ORGANISATIONS.map(({ code }) => ({ id: organisationId(code), code, founded_on: DEMO_SINCE, dissolved_on: null })),
    { id: organisationId(former.code), code: former.code, founded_on: DEMO_SINCE, dissolved_on: former.on },
  ];
  const phase = (
    of: string,
    part: string,
    words: object & { name: string; symbol: string | null; aliases: readonly string[] },
    from: string,
    to: string | null,
  ) => ({
    id: demoId('phase', of, part),
    organisation_id: organisationId(of),
    ...words,
    search: searchText(words.name, words.symbol, ...words.aliases),
    valid_from: from,
    valid_to: to,
  });
  const phases = DEMO_ORGANISATIONS.flatMap(({ code, name, shortName, symbol, kind, parent, servedBy, aliases = [], formerly }) => {
    const rest = {
      kind,
      parent_id: parent === null ? null : organisationId(parent),
      served_by: servedBy === undefined ? null : organisationId(servedBy),
      aliases,
    };
    const now = { name, short_name: shortName, symbol, ...rest };
    if (formerly === undefined) return [phase(code, 'now', now, DEMO_SINCE, null)];
    const before = { name: formerly.name, short_name: formerly.shortName, symbol: formerly.symbol, ...rest };
    return [phase(code, 'before', before, DEMO_SINCE, formerly.until), phase(code, 'now', now, formerly.until, null)];
  });
  const old = {
    name: former.name,
    short_name: null,
    symbol: 'ĐU',
    kind: 'commune-committee',
    parent_id: organisationId('tu'),
    served_by: null,
    aliases: [],
  };
  return [
    { subject: 'directory.organisation', table: 'organisation_identities', rows: identities },
    {
      subject: 'directory.organisation-phase',
      table: 'organisation_phases',
      rows: [...phases, phase(former.code, 'only', old, DEMO_SINCE, former.on)],
    },
    {
      subject: 'directory.succession',
      table: 'organisation_successions',
      rows: [
        {
          id: demoId('succession', former.code),
          predecessor_id: organisationId(former.code),
          successor_id: organisationId(former.mergedInto),
          kind: 'merge',
          on_day: former.on,
        },
      ],
    },
  ];
}

/** People with their positions and accounts, as they are hired. */
class People {
  private readonly names = inventedNames();
  private readonly people: object[] = [];
  private readonly positions: object[] = [];
  private readonly holders: object[] = [];
  private readonly accounts: object[] = [];

  constructor(private readonly passwordHash: string) {}

  hire(login: string): void {
    const name = this.names.next().value;
    const person = demoId('person', login);
    this.people.push({
      id: person,
      full_name: name,
      given_name: name.split(' ').at(-1),
      email: `${login}@lamson.example`,
      phone: null,
      search: unaccentedText(name),
    });
    this.accounts.push({ id: demoId('account', login), person_id: person, login, password_hash: this.passwordHash });
  }

  seat(
    login: string,
    organisation: string,
    seat: { readonly title: string; readonly kind: string; readonly roles: readonly Role[]; readonly rank: number },
  ): string {
    const id = demoId('position', organisation, login);
    this.positions.push({
      id,
      organisation_id: organisationId(organisation),
      title: seat.title,
      kind: seat.kind,
      roles: seat.roles,
      rank: seat.rank,
      search: unaccentedText(seat.title),
      ...open,
    });
    this.holders.push({ id: demoId('holder', organisation, login), person_id: demoId('person', login), position_id: id, ...open });
    return id;
  }

  sets(): RowSet[] {
    const set = (subject: string, table: string, rows: object[]): RowSet => ({ subject, table, rows: rows as RowSet['rows'] });
    return [
      set('directory.person', 'people', this.people),
      set('directory.position', 'positions', this.positions),
      set('directory.holder', 'holders', this.holders),
      set('directory.account', 'accounts', this.accounts),
    ];
  }
}

function bodies(seatOf: ReadonlyMap<string, string>): RowSet[] {
  const logins = DEMO_SEATS.filter(({ organisation }) => organisation === 'tu').map(({ login }) => login);
  const all: readonly (readonly [string, string, string, readonly string[]])[] = [
    ['executive', 'Ban Chấp hành Đảng bộ tỉnh', 'executive-committee', logins],
    ['standing', 'Ban Thường vụ Tỉnh ủy', 'standing-committee', logins.slice(0, 11)],
    ['secretariat', 'Thường trực Tỉnh ủy', 'secretariat', logins.slice(0, 3)],
    ...DEMO_DELEGATIONS.map(
      (members, n) => [`delegation-${n + 1}`, `Đoàn Kiểm tra số ${n + 1} của Ban Thường vụ Tỉnh ủy`, 'delegation', members] as const,
    ),
  ];
  return [
    {
      subject: 'directory.body',
      table: 'bodies',
      rows: all.map(([code, name, kind]) => ({ id: demoId('body', code), organisation_id: organisationId('tu'), name, kind, ...open })),
    },
    {
      subject: 'directory.membership',
      table: 'memberships',
      rows: all.flatMap(([code, , , members]) =>
        members.map((login, n) => ({
          id: demoId('membership', code, login),
          body_id: demoId('body', code),
          person_id: demoId('person', login),
          position_id: seatOf.get(login) ?? null,
          presiding_rank: n + 1,
          ...open,
        })),
      ),
    },
  ];
}

function furtherData(): RowSet[] {
  const withTerms = DEMO_ORGANISATIONS.filter(
    ({ kind }) => kind.endsWith('-committee') || ['board', 'office', 'inspection-commission'].includes(kind),
  );
  return [
    {
      subject: 'directory.group',
      table: 'groups',
      rows: DEMO_GROUPS.map((group) => ({ id: demoId('group', group.code), organisation_id: organisationId('tu'), ...group, ...open })),
    },
    {
      subject: 'directory.term',
      table: 'terms',
      rows: withTerms.flatMap(({ code }) =>
        TERMS.map(([name, starts_on, ends_on]) => ({
          id: demoId('term', code, starts_on),
          organisation_id: organisationId(code),
          name,
          starts_on,
          ends_on,
        })),
      ),
    },
    {
      subject: 'directory.rule',
      table: 'rules',
      rows: DEMO_RULES.map((rule) => ({ id: demoId('rule', rule.code), organisation_id: organisationId('tu'), ...rule, ...open })),
    },
    firstCalendar((...words) => demoId(...words)),
  ];
}

/** The public holidays that every installation begins with, to be edited by an administrator. */
export function firstCalendar(idOf: (...words: string[]) => string): RowSet {
  const years = [2023, 2024, 2025, 2026, 2027, 2028];
  const rows = years.flatMap(publicHolidays).map((day) => ({ id: idOf('day', day.day), ...day }));
  return { subject: 'directory.calendar-day', table: 'calendar_days', rows };
}
