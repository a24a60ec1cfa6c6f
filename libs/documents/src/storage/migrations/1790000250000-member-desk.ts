import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The member's desk: what was read, questions before the vote, private notes, dossiers made, and the answers to what was said with a vote. */
export class MemberDesk1790000250000 implements MigrationInterface {
  readonly name = 'MemberDesk1790000250000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- That a person opened a version: the first time only, which is what counts.
      create table documents.readings (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        version_id uuid not null references documents.versions (id),
        person_id uuid not null,
        opened_at timestamptz not null,
        constraint readings_once unique (person_id, document_id, version_id)
      );

      create table documents.questions (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        version_id uuid not null references documents.versions (id),
        node_id text,
        text text not null,
        asked_by uuid not null,
        asked_at timestamptz not null,
        -- Whom the rule lets read it besides who asked and who drafts, as it stood when it was asked.
        readers text[] not null,
        answer text,
        answered_by uuid,
        answered_at timestamptz,
        check ((answer is null) = (answered_at is null))
      );
      create index questions_document on documents.questions (document_id, asked_at, id);

      -- What the drafter did with an opinion: of an open vote, or of a paper of the urn, which leads to nobody.
      create table documents.opinion_answers (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        decision_id uuid not null references documents.decisions (id),
        vote_id uuid references documents.votes (id),
        paper_id uuid references documents.papers (id),
        answer text not null check (answer in ('accepted', 'explained')),
        text text not null,
        -- Where the draft was changed for it.
        node_id text,
        answered_by uuid not null,
        answered_at timestamptz not null,
        constraint opinion_answers_vote unique (vote_id),
        constraint opinion_answers_paper unique (paper_id),
        check (num_nonnulls(vote_id, paper_id) = 1)
      );
      create index opinion_answers_decision on documents.opinion_answers (decision_id);

      -- Sealed with a key of that person which is not in this database. No entries: a note is nobody's business, and can go without a trace.
      create table documents.notes (
        id uuid primary key,
        person_id uuid not null,
        document_id uuid not null references documents.documents (id),
        sealed text not null,
        kept_at timestamptz not null,
        constraint notes_once unique (person_id, document_id)
      );

      -- Dossiers made before, found again by what went into them. Derived: may be emptied at any time.
      create table documents.dossiers (
        fingerprint text primary key,
        document_id uuid not null references documents.documents (id),
        file_sha256 text not null,
        pages int not null,
        made_at timestamptz not null
      );
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.reading', 'documents.readings', '{}', false),
        ('documents.question', 'documents.questions', '{}', false),
        ('documents.opinion-answer', 'documents.opinion_answers', '{}', false)
    `);
    await runner.query(`
      grant select on documents.readings, documents.questions, documents.opinion_answers, documents.dossiers to banhanh_documents, banhanh_ops;
      grant insert on documents.readings, documents.dossiers to banhanh_documents;
      grant insert, update on documents.questions, documents.opinion_answers to banhanh_documents;
      grant select, insert, update, delete on documents.notes to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `delete from journal.subjects where type in ('documents.reading', 'documents.question', 'documents.opinion-answer')`,
    );
    await runner.query(`
      drop table documents.dossiers, documents.notes, documents.opinion_answers, documents.questions, documents.readings;
    `);
  }
}
