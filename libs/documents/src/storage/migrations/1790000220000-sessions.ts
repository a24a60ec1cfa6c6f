import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Sittings of a body: agenda, papers, invitations and replies, who sat and when. */
export class Sessions1790000220000 implements MigrationInterface {
  readonly name = 'Sessions1790000220000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table documents.sessions (
        id uuid primary key,
        version int not null,
        organisation_id uuid not null,
        body text not null check (body in ('executive-committee', 'standing-committee', 'secretariat')),
        body_name text not null,
        term_id uuid not null,
        term_name text not null,
        ordinal int not null check (ordinal > 0),
        -- What it is mainly about, or null.
        subject text,
        starts_at timestamptz not null,
        ends_at timestamptz,
        place text not null,
        secretary_person_id uuid not null,
        secretary_position_id uuid,
        secretary_name text not null,
        secretary_title text,
        status text not null check (status in ('planned', 'invited', 'open', 'closed', 'approved', 'put-off', 'cancelled')),
        -- The order of the agenda: ids of items. Items taken off stay in their table.
        agenda uuid[] not null,
        current_item_id uuid,
        papers_due_at timestamptz,
        invitations_due_at timestamptz,
        -- Frozen at opening: who sits, how many must be there.
        quorum jsonb,
        roster_size int,
        roster_digest text,
        presider_person_id uuid,
        opened_at timestamptz,
        opened_by uuid,
        closed_at timestamptz,
        closed_by uuid,
        -- Why it was put off or cancelled.
        reason text,
        minutes_document_id uuid references documents.documents (id),
        planned_by uuid not null,
        planned_at timestamptz not null,
        check (ends_at is null or ends_at > starts_at),
        check ((status in ('open', 'closed', 'approved')) = (opened_at is not null)),
        check ((status in ('closed', 'approved')) = (closed_at is not null)),
        check ((status in ('put-off', 'cancelled')) = (reason is not null))
      );
      create index sessions_of on documents.sessions (organisation_id, starts_at desc, id desc);
      create index sessions_minutes on documents.sessions (minutes_document_id);
      -- "Hội nghị lần thứ" counts through the term; a cancelled sitting leaves its place to another.
      create unique index sessions_ordinal on documents.sessions (organisation_id, body, term_id, ordinal) where status <> 'cancelled';
      create unique index sessions_one_open on documents.sessions (organisation_id, body) where status = 'open';

      create table documents.session_items (
        id uuid primary key,
        version int not null,
        session_id uuid not null references documents.sessions (id),
        title text not null,
        document_id uuid references documents.documents (id),
        presenter text,
        minutes_planned int check (minutes_planned between 1 and 1440),
        status text not null check (status in ('listed', 'dealt-with', 'put-off', 'removed')),
        -- What was said and what the presiding member concluded, as the secretary of the session writes it down.
        discussion text,
        conclusion text,
        decision_id uuid references documents.decisions (id),
        reason text,
        -- The session it was put off to, and the item it is there.
        moved_to_item_id uuid,
        check (status not in ('put-off', 'removed') or reason is not null)
      );
      create index session_items_session on documents.session_items (session_id);
      create index session_items_document on documents.session_items (document_id) where document_id is not null;

      create table documents.session_papers (
        id uuid primary key,
        version int not null,
        session_id uuid not null references documents.sessions (id),
        item_id uuid not null references documents.session_items (id),
        title text not null,
        owed_by_organisation_id uuid,
        due_at timestamptz,
        status text not null check (status in ('awaited', 'in', 'late', 'let-in', 'removed')),
        document_id uuid references documents.documents (id),
        file_sha256 text,
        file_name text,
        file_size bigint,
        format text check (format in ('txt', 'docx', 'pdf')),
        handed_in_at timestamptz,
        handed_in_by uuid,
        let_in_at timestamptz,
        let_in_by uuid,
        let_in_reason text,
        check (status in ('awaited', 'removed') or ((document_id is not null or file_sha256 is not null) and handed_in_at is not null)),
        check ((let_in_at is not null) = (let_in_reason is not null))
      );
      create index session_papers_session on documents.session_papers (session_id, item_id);
      create index session_papers_document on documents.session_papers (document_id) where document_id is not null;

      -- One sending of invitations; its entry keeps the rows that were made with it.
      create table documents.session_mailings (
        id uuid primary key,
        version int not null,
        session_id uuid not null references documents.sessions (id),
        ordinal int not null,
        count int not null,
        starts_at timestamptz not null,
        sent_by uuid not null,
        sent_at timestamptz not null,
        unique (session_id, ordinal)
      );

      create table documents.session_invitations (
        id uuid primary key,
        version int not null,
        made_in uuid references documents.session_mailings (id) deferrable initially deferred,
        session_id uuid not null references documents.sessions (id),
        -- A guest may speak and cannot vote.
        kind text not null check (kind in ('member', 'guest')),
        person_id uuid,
        position_id uuid,
        name text not null,
        title text,
        -- The items a guest is asked to; null: the whole session.
        item_ids uuid[],
        withdrawn boolean not null,
        reply text check (reply in ('attending', 'absent', 'delegate')),
        reply_reason text,
        delegate_name text,
        delegate_title text,
        -- The hour the reply was given for: a session moved to another hour asks again.
        replied_for timestamptz,
        replied_by uuid,
        replied_at timestamptz,
        -- Presence of a guest; that of a member is kept on the roster.
        present boolean not null,
        arrived_at timestamptz,
        left_at timestamptz,
        check ((reply is null) = (replied_at is null)),
        check (reply is distinct from 'absent' or reply_reason is not null),
        check (reply is distinct from 'delegate' or (kind = 'guest' and delegate_name is not null)),
        check (kind = 'guest' or (person_id is not null and item_ids is null))
      );
      create unique index session_invitations_once on documents.session_invitations (session_id, person_id) where person_id is not null and not withdrawn;
      create index session_invitations_person on documents.session_invitations (person_id, session_id);

      -- Who sits: frozen at opening from the incumbents of that day. Presence is written row by row, by many at once.
      create table documents.session_members (
        id uuid primary key,
        version int not null,
        made_in uuid not null references documents.sessions (id),
        session_id uuid not null references documents.sessions (id),
        person_id uuid not null,
        position_id uuid,
        ordinal int not null,
        name text not null,
        title text,
        presides boolean not null,
        present boolean not null,
        arrived_at timestamptz,
        left_at timestamptz,
        absence_reason text,
        unique (session_id, person_id),
        check (not present or arrived_at is not null)
      );
      create index session_members_person on documents.session_members (person_id, session_id);

      -- Who may read a session and its papers because they sit in it or are asked to it; nobody before the invitations went out.
      create view documents.session_readers as
        select m.session_id, m.person_id, null::uuid[] as item_ids from documents.session_members m
        union all
        select v.session_id, v.person_id, v.item_ids from documents.session_invitations v
        join documents.sessions s on s.id = v.session_id and s.status <> 'planned'
        where v.person_id is not null and not v.withdrawn;
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.session', 'documents.sessions', '{}', false),
        ('documents.session-item', 'documents.session_items', '{}', false),
        ('documents.session-paper', 'documents.session_papers', '{}', false),
        ('documents.session-mailing', 'documents.session_mailings', '{}', false),
        ('documents.session-invitation', 'documents.session_invitations', '{}', true),
        ('documents.session-member', 'documents.session_members', '{}', true)
    `);
    await runner.query(`
      grant select on documents.sessions, documents.session_items, documents.session_papers, documents.session_mailings,
        documents.session_invitations, documents.session_members, documents.session_readers to banhanh_documents, banhanh_ops;
      grant insert on documents.session_mailings to banhanh_documents;
      grant insert, update on documents.sessions, documents.session_items, documents.session_papers, documents.session_invitations,
        documents.session_members to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type like 'documents.session%'`);
    await runner.query(`
      drop view documents.session_readers;
      drop table documents.session_members, documents.session_invitations, documents.session_mailings, documents.session_papers,
        documents.session_items, documents.sessions;
    `);
  }
}
