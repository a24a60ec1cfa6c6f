import { dueColumns, dueIndexes } from '@app/journal';
import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Alerts to people, what they are about, and their sendings through the channels. */
export class NotificationsTables1790000400000 implements MigrationInterface {
  readonly name = 'NotificationsTables1790000400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create schema notifications`);
    await runner.query(`
      -- What a document is called, as the facts about it told last. Read together with an alert, so that only who was told about it sees it.
      create table notifications.documents (
        id uuid primary key,
        title text not null,
        symbol text,
        told_at timestamptz not null
      );

      create table notifications.alerts (
        id uuid primary key,
        -- The journal entry of the fact that is told: one alert a person.
        entry_id uuid not null,
        person_id uuid not null,
        -- In which position, for which organisation the person is told; null where told by name.
        position_id uuid,
        organisation_id uuid,
        kind text not null,
        document_id uuid,
        subject_id uuid,
        -- Ids, codes and numbers for the text; never titles or texts.
        params jsonb not null default '{}',
        urgency int not null default 0,
        occurred_at timestamptz not null,
        -- The app has shown it: it is in the list from then on.
        shown_at timestamptz,
        read_at timestamptz,
        constraint alerts_once unique (entry_id, person_id)
      );
      create index alerts_person on notifications.alerts (person_id, occurred_at desc, id desc) where shown_at is not null;
      create index alerts_unread on notifications.alerts (person_id, occurred_at desc, id desc) where shown_at is not null and read_at is null;

      -- Work that is due: what one channel still has to carry. A channel that reaches everyone at once has one row a fact, others one an alert.
      create table notifications.sendings (
        id uuid primary key,
        channel text not null,
        entry_id uuid not null,
        alert_id uuid references notifications.alerts (id),
        -- The document, or the fact where it is about none: between these turns are taken.
        fairness uuid not null,
        correlation_id text not null,
        sent_at timestamptz,
        ${dueColumns}
      );
      create unique index sendings_once on notifications.sendings (channel, entry_id, coalesce(alert_id, entry_id));
      ${dueIndexes('notifications.sendings', 'fairness')}
    `);
    await runner.query(`
      grant usage on schema notifications to banhanh_dissemination, banhanh_ops;
      grant select on all tables in schema notifications to banhanh_dissemination, banhanh_ops;
      grant insert, update on all tables in schema notifications to banhanh_dissemination;
      grant update on notifications.sendings to banhanh_ops;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop schema notifications cascade`);
  }
}
