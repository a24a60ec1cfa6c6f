import { dueColumns, dueIndexes } from '@app/journal';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Dispatches (document × round), their chunks of work, deliveries with staged receipt, and the sets in which deliveries and reminders were made. */
export class DisseminationTables1790000300000 implements MigrationInterface {
  readonly name = 'DisseminationTables1790000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema dissemination`);
    await runner.query(`
      -- One issued round of a document on its way to its recipients. What an inbox shows of the document is copied here from the fact.
      create table dissemination.dispatches (
        id uuid primary key,
        version int not null,
        document_id uuid not null,
        round int not null,
        organisation_id uuid not null,
        issuer_name text not null,
        document_type text not null,
        number int not null,
        symbol text not null,
        title text not null,
        issued_on date not null,
        urgency int not null,
        report_id uuid,
        document_version_id uuid not null,
        content_digest text not null,
        recipient_list_id uuid not null,
        recipient_count int not null,
        planned_at timestamptz not null,
        -- Every recipient has its delivery.
        dispatched_at timestamptz,
        -- Nobody is silent any more.
        answered_at timestamptz,
        -- A later round of the same document took its place.
        superseded_at timestamptz,
        -- Counters on the locked row; the sets below prove them.
        chunks int not null,
        chunks_made int not null default 0,
        unique (document_id, round)
      );
      create index dispatches_organisation on dissemination.dispatches (organisation_id, planned_at desc, id desc);

      -- The text the recipient reads, apart from the row that is updated. Its digest stands on the dispatch.
      create table dissemination.contents (
        dispatch_id uuid primary key references dissemination.dispatches (id),
        content jsonb not null
      );

      -- Work that is due: one statement for the recipients with these ordinals of the frozen list.
      create table dissemination.chunks (
        id uuid primary key,
        dispatch_id uuid not null references dissemination.dispatches (id),
        document_id uuid not null,
        from_ordinal int not null,
        to_ordinal int not null,
        -- Because of which entry, and under which correlation id.
        entry_id uuid not null,
        correlation_id text not null,
        ${dueColumns},
        unique (dispatch_id, from_ordinal)
      );
      ${dueIndexes('dissemination.chunks', 'document_id')}

      -- The deliveries one chunk made: state of the entry "deliveries.made". Same id as the chunk, so that a chunk can be entered once.
      create table dissemination.delivery_sets (
        id uuid primary key,
        version int not null,
        dispatch_id uuid not null references dissemination.dispatches (id),
        from_ordinal int not null,
        to_ordinal int not null,
        deliveries int not null,
        -- SHA-256 (hex) over what was made: journal.set_digest.
        set_digest text not null,
        made_at timestamptz not null
      );
      create index delivery_sets_dispatch on dissemination.delivery_sets (dispatch_id);

      -- The recipients reminded in one go: state of the entry "recipients.reminded".
      create table dissemination.reminder_sets (
        id uuid primary key,
        version int not null,
        dispatch_id uuid not null references dissemination.dispatches (id),
        -- Which of the dispatch's reminders, and its level: 1 and 2 to the clerk, 3 to the leader.
        reminder text not null,
        level int not null,
        part int not null,
        recipients int not null,
        ids_digest text not null,
        reminded_at timestamptz not null,
        unique (dispatch_id, reminder, part)
      );

      create table dissemination.deliveries (
        id uuid primary key,
        version int not null,
        -- The chunk whose entry stands for the making of this row.
        made_in uuid not null,
        dispatch_id uuid not null references dissemination.dispatches (id),
        document_id uuid not null,
        round int not null,
        channel text not null,
        purpose text not null,
        ordinal int not null,
        issuer_organisation_id uuid not null,
        issued_on date not null,
        urgency int not null,
        -- An organisation or a position receives under its own id (directory.recipients).
        recipient_id uuid not null,
        recipient_kind text not null check (recipient_kind in ('organisation', 'position', 'outside')),
        recipient_organisation_id uuid,
        recipient_position_id uuid,
        -- As frozen at issue.
        recipient_name text not null,
        stage text not null check (stage in ('delivered', 'opened', 'registered', 'acknowledged', 'returned')),
        delivered_at timestamptz not null,
        delivered_source text not null,
        opened_at timestamptz, opened_source text, opened_by uuid,
        registered_at timestamptz, registered_source text, registered_by uuid,
        incoming_number int check (incoming_number > 0), incoming_year int, received_on date,
        acknowledged_at timestamptz, acknowledged_source text, acknowledged_by uuid,
        returned_at timestamptz, returned_source text, returned_by uuid, return_reason text,
        -- Kept beside the state: a reminder is an entry of its set, not of each delivery.
        reminders int not null default 0,
        last_reminded_at timestamptz,
        constraint deliveries_once unique (document_id, recipient_id, channel, purpose, round)
      );
      -- The recipient's own register: a number once a year.
      create unique index deliveries_incoming_number on dissemination.deliveries (recipient_id, incoming_year, incoming_number)
        where incoming_number is not null;
      create index deliveries_inbox on dissemination.deliveries (recipient_id, delivered_at desc, id desc);
      create index deliveries_inbox_waiting on dissemination.deliveries (recipient_id, delivered_at desc, id desc)
        where stage in ('delivered', 'opened', 'registered');
      create index deliveries_inbox_returned on dissemination.deliveries (recipient_id, delivered_at desc, id desc) where stage = 'returned';
      create index deliveries_dispatch on dissemination.deliveries (dispatch_id, ordinal) include (stage);
      create index deliveries_silent on dissemination.deliveries (dispatch_id, ordinal) where stage in ('delivered', 'opened', 'registered');
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('dissemination.dispatch', 'dissemination.dispatches', '{chunks_made}', false),
        ('dissemination.delivery-set', 'dissemination.delivery_sets', '{}', false),
        ('dissemination.reminder-set', 'dissemination.reminder_sets', '{}', false),
        ('dissemination.delivery', 'dissemination.deliveries', '{reminders,last_reminded_at}', true)
    `);
    await runner.query(`
      grant usage on schema dissemination to banhanh_dissemination, banhanh_ops;
      grant select on all tables in schema dissemination to banhanh_dissemination, banhanh_ops;
      grant insert, update on dissemination.dispatches, dissemination.chunks, dissemination.deliveries to banhanh_dissemination;
      grant insert on dissemination.contents, dissemination.delivery_sets, dissemination.reminder_sets to banhanh_dissemination;
      grant update on dissemination.chunks to banhanh_ops;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type like 'dissemination.%'`);
    await runner.query(`drop schema dissemination cascade`);
  }
}
