import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * Organisations, people, positions, bodies, groups, terms, rule data, calendar. Every period is half open: `valid_from` is its first day,
 * `valid_to` the first day on which it no longer holds (null: open), both in Vietnamese local days.
 */
export class DirectoryTables1790000100000 implements MigrationInterface {
  readonly name = 'DirectoryTables1790000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema directory`);
    await runner.query(`
      -- The day it is in Vietnam by the one clock (UTC+7 all year round).
      create function directory.today() returns date language sql stable as $$ select ((journal.now() at time zone 'UTC') + interval '7 hours')::date $$;

      -- One set of rows that came in at once (import, demo, setup): the row stands for the whole set; its entry keeps the digest of each row. It is
      -- written after them, so that what the database filled in is digested too: made_in is checked at commit.
      create table directory.imports (
        id uuid primary key,
        version int not null,
        source text not null,
        subject text not null,
        count int not null,
        made_at timestamptz not null
      );

      -- An organisation as such: what stays when it is renamed or moved. What it is called and whom it is under is a phase.
      create table directory.organisation_identities (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        code text collate "C" not null unique,
        founded_on date not null,
        dissolved_on date,
        created_at timestamptz not null default journal.now(),
        check (dissolved_on is null or dissolved_on >= founded_on)
      );

      create table directory.organisation_phases (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        organisation_id uuid not null references directory.organisation_identities (id),
        name text not null,
        short_name text,
        symbol text,
        kind text not null,
        parent_id uuid references directory.organisation_identities (id),
        -- The office whose drafters, reviewers and clerks work for this organisation.
        served_by uuid references directory.organisation_identities (id),
        aliases text[] not null default '{}',
        search text not null,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from),
        check (parent_id <> organisation_id)
      );
      create unique index organisation_phases_from on directory.organisation_phases (organisation_id, valid_from);
      create index organisation_phases_parent on directory.organisation_phases (parent_id, kind);
      create index organisation_phases_served on directory.organisation_phases (served_by);

      -- Merged, split or replaced: what the predecessor left goes to the successor.
      create table directory.organisation_successions (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        predecessor_id uuid not null references directory.organisation_identities (id),
        successor_id uuid not null references directory.organisation_identities (id),
        kind text not null check (kind in ('merge', 'split', 'replace')),
        on_day date not null,
        check (predecessor_id <> successor_id),
        unique (predecessor_id, successor_id)
      );
      create index organisation_successions_successor on directory.organisation_successions (successor_id);

      -- The tree as it stood on a day.
      create function directory.organisations_at(day date)
        returns table (id uuid, code text, name text, short_name text, symbol text, kind text, parent_id uuid, served_by uuid, aliases text[], search text)
        language sql stable as $$
          select i.id, i.code, p.name, p.short_name, p.symbol, p.kind, p.parent_id, p.served_by, p.aliases, p.search
          from directory.organisation_identities i
          join directory.organisation_phases p on p.organisation_id = i.id
            and p.valid_from <= day and (p.valid_to is null or p.valid_to > day)
          where i.founded_on <= day and (i.dissolved_on is null or i.dissolved_on > day)
        $$;

      -- Every organisation there ever was, as it is today or was last; "active" says whether it exists today.
      create view directory.organisations as
        select i.id, i.version, i.code, p.name, p.short_name, p.symbol, p.kind, p.parent_id, p.served_by, p.aliases, p.search,
               i.founded_on, i.dissolved_on,
               (i.founded_on <= t.day and (i.dissolved_on is null or i.dissolved_on > t.day)) as active
        from directory.organisation_identities i
        cross join lateral (select directory.today() as day) t
        cross join lateral (
          select * from directory.organisation_phases q where q.organisation_id = i.id
          order by (q.valid_from <= t.day) desc, abs(q.valid_from - t.day) limit 1) p;

      create table directory.people (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        full_name text not null,
        -- Last word of the name: Vietnamese lists sort by it.
        given_name text not null,
        email text,
        phone text,
        search text not null,
        created_at timestamptz not null default journal.now()
      );
      create index people_order on directory.people (given_name collate "vi-x-icu", full_name collate "vi-x-icu", id);

      create table directory.positions (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        organisation_id uuid not null references directory.organisation_identities (id),
        title text not null,
        -- What sort of position: secretary, deputy-secretary, standing-member, chief, deputy-chief, specialist, clerk, …
        kind text not null,
        roles text[] not null default '{}',
        -- Order within the organisation, 1 is the head.
        rank int not null default 100,
        search text not null,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from)
      );
      create index positions_organisation on directory.positions (organisation_id, rank);

      create table directory.holders (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        person_id uuid not null references directory.people (id),
        position_id uuid not null references directory.positions (id),
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from),
        unique (person_id, position_id, valid_from)
      );
      create index holders_position on directory.holders (position_id);

      -- A body of an organisation that meets and decides (Ban Chấp hành, Ban Thường vụ, Thường trực, Đoàn kiểm tra).
      create table directory.bodies (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        organisation_id uuid not null references directory.organisation_identities (id),
        name text not null,
        kind text not null check (kind in ('executive-committee', 'standing-committee', 'secretariat', 'commission', 'delegation')),
        aliases text[] not null default '{}',
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from)
      );
      create index bodies_organisation on directory.bodies (organisation_id, kind);

      create table directory.memberships (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        body_id uuid not null references directory.bodies (id),
        person_id uuid not null references directory.people (id),
        -- The position in which the member sits, and receives.
        position_id uuid references directory.positions (id),
        -- 1 presides, then 2 …; also the order of the roster.
        presiding_rank int not null default 100,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from),
        unique (body_id, person_id, valid_from)
      );

      -- Recipient groups, resolved by rule on the day: { "parts": [ {"kind":"children","of":…,"kinds":[…]} | {"kind":"holders","of":…,"positionKinds":[…]}
      -- | {"kind":"body","bodyId":…} | {"kind":"listed","organisationIds":[…],"positionIds":[…]} ] }
      create table directory.groups (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        code text collate "C" not null,
        -- Whose group it is; those below may use it as well.
        organisation_id uuid not null references directory.organisation_identities (id),
        name text not null,
        aliases text[] not null default '{}',
        rule jsonb not null,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from),
        unique (organisation_id, code, valid_from)
      );

      create table directory.terms (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        organisation_id uuid not null references directory.organisation_identities (id),
        name text not null,
        starts_on date not null,
        ends_on date,
        check (ends_on is null or ends_on > starts_on),
        unique (organisation_id, starts_on)
      );

      create table directory.rules (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        code text collate "C" not null,
        -- Null: for everyone who has none nearer.
        organisation_id uuid references directory.organisation_identities (id),
        value jsonb not null,
        source text,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from)
      );
      create unique index rules_once on directory.rules (code, coalesce(organisation_id, '00000000-0000-0000-0000-000000000000'), valid_from);

      create table directory.calendar_days (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        day date not null unique,
        kind text not null check (kind in ('off', 'worked')),
        name text not null,
        provisional boolean not null default false
      );

      -- One table of whom a document can be sent to. The id of an organisation or a position is its recipient id; an outside body's comes from its name and address.
      create table directory.recipients (
        id uuid primary key,
        kind text not null check (kind in ('organisation', 'position', 'outside')),
        organisation_id uuid references directory.organisation_identities (id),
        position_id uuid references directory.positions (id),
        name text not null,
        email text,
        check ((kind = 'position') = (position_id is not null)),
        check ((kind = 'outside') = (organisation_id is null))
      );

      create table directory.frozen_lists (
        id uuid primary key,
        version int not null,
        on_day date not null,
        count int not null,
        -- SHA-256 (hex) of the recipient ids, sorted, one a line.
        digest text not null,
        made_at timestamptz not null
      );
      create table directory.frozen_recipients (
        -- Checked at commit: the recipients are written first, in one statement, and the list sums them up.
        list_id uuid not null references directory.frozen_lists (id) deferrable initially deferred,
        ordinal int not null check (ordinal > 0),
        recipient_id uuid not null references directory.recipients (id),
        -- Place of the line, from 1, that named the recipient first, and the purpose of that line.
        line_no int not null,
        purpose text not null check (purpose in ('report', 'act', 'inform', 'file')),
        name text not null,
        primary key (list_id, ordinal),
        unique (list_id, recipient_id)
      );
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('directory.organisation', 'directory.organisation_identities', '{}', true),
        ('directory.organisation-phase', 'directory.organisation_phases', '{}', true),
        ('directory.succession', 'directory.organisation_successions', '{}', true),
        ('directory.person', 'directory.people', '{}', true),
        ('directory.position', 'directory.positions', '{}', true),
        ('directory.holder', 'directory.holders', '{}', true),
        ('directory.body', 'directory.bodies', '{}', true),
        ('directory.membership', 'directory.memberships', '{}', true),
        ('directory.group', 'directory.groups', '{}', true),
        ('directory.term', 'directory.terms', '{}', true),
        ('directory.rule', 'directory.rules', '{}', true),
        ('directory.calendar-day', 'directory.calendar_days', '{}', true),
        ('directory.import', 'directory.imports', '{}', false),
        ('directory.frozen-list', 'directory.frozen_lists', '{}', false)
    `);
    const services = 'banhanh_gateway, banhanh_documents, banhanh_dissemination, banhanh_followup, banhanh_relay, banhanh_ops';
    await runner.query(`
      grant usage on schema directory to ${services};
      grant execute on all functions in schema directory to ${services};
      grant select on all tables in schema directory to ${services};
      grant insert, update on all tables in schema directory to banhanh_gateway;
      grant insert on directory.recipients, directory.frozen_lists, directory.frozen_recipients to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type like 'directory.%'`);
    await runner.query(`drop schema directory cascade`);
  }
}
