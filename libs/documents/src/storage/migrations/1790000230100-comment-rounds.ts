import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Comment rounds (lấy ý kiến góp ý): which units are asked about which version until when, what each answered, what the drafter made of it. */
export class CommentRounds1790000230100 implements MigrationInterface {
  readonly name = 'CommentRounds1790000230100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table documents.comment_rounds (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        ordinal int not null,
        organisation_id uuid not null,
        purpose text not null check (purpose in ('comment', 'inspected-body')),
        version_id uuid not null references documents.versions (id),
        version_digest text not null,
        message text,
        addressees int not null check (addressees > 0),
        due_on date not null,
        due_at timestamptz not null,
        reminded int not null,
        status text not null check (status in ('open', 'closed')),
        opened_by uuid,
        opened_at timestamptz not null,
        closed_by uuid,
        closed_at timestamptz,
        unique (document_id, ordinal),
        check ((status = 'closed') = (closed_at is not null))
      );
      create unique index comment_rounds_one_open on documents.comment_rounds (document_id, purpose) where status = 'open';

      -- One row a unit asked, written in one set with the round. Each unit changes its own, so that none waits for another.
      create table documents.comment_replies (
        id uuid primary key,
        version int not null,
        made_in uuid references documents.comment_rounds (id) deferrable initially deferred,
        round_id uuid not null references documents.comment_rounds (id) deferrable initially deferred,
        document_id uuid not null references documents.documents (id),
        organisation_id uuid not null,
        ordinal int not null,
        -- What the unit was called on the day it was asked.
        name text not null,
        reply text check (reply in ('agree', 'opinions', 'no-opinion')),
        late boolean,
        submission_id uuid,
        answered_by uuid,
        answered_at timestamptz,
        constraint comment_replies_once unique (round_id, organisation_id),
        check ((reply is null) = (answered_at is null) and (reply is null) = (submission_id is null) and (reply is null) = (late is null))
      );
      create index comment_replies_waiting on documents.comment_replies (organisation_id, round_id);

      -- An answer as it was given; immutable. Who answers anew adds one, and the reply names the one that counts.
      create table documents.comment_submissions (
        id uuid primary key,
        version int not null,
        reply_id uuid not null references documents.comment_replies (id),
        round_id uuid not null references documents.comment_rounds (id),
        document_id uuid not null references documents.documents (id),
        reply text not null,
        -- Nodes the unit agrees to by name; the whole, where it agrees to the draft.
        agreed_nodes jsonb not null,
        text text,
        opinions int not null,
        late boolean not null,
        submitted_by uuid not null,
        submitted_at timestamptz not null
      );
      create index comment_submissions_reply on documents.comment_submissions (reply_id);

      -- One opinion of one unit on a node (null: on the whole), and the drafter's answer to it.
      create table documents.opinions (
        id uuid primary key,
        version int not null,
        made_in uuid references documents.comment_submissions (id) deferrable initially deferred,
        submission_id uuid not null references documents.comment_submissions (id) deferrable initially deferred,
        round_id uuid not null references documents.comment_rounds (id),
        document_id uuid not null references documents.documents (id),
        ordinal int not null,
        node_id text,
        text text not null,
        proposal text,
        answer text check (answer in ('accepted', 'explained')),
        answer_text text,
        answered_by uuid,
        answered_at timestamptz,
        check ((answer is null) = (answered_at is null))
      );
      create index opinions_submission on documents.opinions (submission_id, ordinal);
      create index opinions_round on documents.opinions (round_id);
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.comment-round', 'documents.comment_rounds', '{}', false),
        ('documents.comment-reply', 'documents.comment_replies', '{}', true),
        ('documents.comment-submission', 'documents.comment_submissions', '{}', false),
        ('documents.opinion', 'documents.opinions', '{}', true)
    `);
    await runner.query(`
      grant select on documents.comment_rounds, documents.comment_replies, documents.comment_submissions, documents.opinions
        to banhanh_documents, banhanh_ops;
      grant insert, update on documents.comment_rounds, documents.comment_replies, documents.opinions to banhanh_documents;
      grant insert on documents.comment_submissions to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type in
      ('documents.comment-round', 'documents.comment-reply', 'documents.comment-submission', 'documents.opinion')`);
    await runner.query(
      `drop table documents.opinions, documents.comment_submissions, documents.comment_replies, documents.comment_rounds cascade`,
    );
  }
}
