import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Findings on a stretch of a node's text, with a proposed wording; withdrawn or mended by the office; what the office mended; the checklist. */
export class Appraisal1790000230000 implements MigrationInterface {
  readonly name = 'Appraisal1790000230000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents.comments
        -- UTF-16 offsets in the text of the node, and what stood there: a later version is searched for it.
        add column span_from int,
        add column span_to int,
        add column quote text,
        add column proposal text,
        -- The check of the list (rule appraisal.checks) it was raised under.
        add column check_code text,
        add column withdrawn_at timestamptz,
        add column withdrawn_reason text,
        -- The version in which the office mended what a finding on form names.
        add column mended_in uuid references documents.versions (id) deferrable initially deferred,
        add constraint comments_span check ((span_from is null) = (quote is null) and (span_to is null) = (quote is null)
          and (quote is null or (node_id is not null and span_from >= 0 and span_to > span_from))),
        add constraint comments_withdrawn check ((withdrawn_at is null) = (withdrawn_reason is null)),
        add constraint comments_mended check (mended_in is null or class = 'form');
      drop index documents.comments_unanswered;
      create index comments_unanswered on documents.comments (document_id) where class = 'content' and answer is null and withdrawn_at is null;

      -- Set on a version the office made: each change of form, [{nodeId, part, before, after, commentIds}]. Nothing else differs from the version before.
      alter table documents.versions add column form_fixes jsonb;

      -- One line of the checklist of one submission, as the reviewer last left it.
      create table documents.appraisal_checks (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        round int not null,
        check_code text not null,
        outcome text not null check (outcome in ('met', 'not-met', 'not-applicable')),
        note text,
        checked_by uuid not null,
        checked_at timestamptz not null,
        constraint appraisal_checks_once unique (document_id, round, check_code)
      );
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.appraisal-check', 'documents.appraisal_checks', '{}', false)
    `);
    await runner.query(`
      grant select on documents.appraisal_checks to banhanh_documents, banhanh_ops;
      grant insert, update on documents.appraisal_checks to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type = 'documents.appraisal-check'`);
    await runner.query(`
      drop table documents.appraisal_checks;
      alter table documents.versions drop column form_fixes;
      drop index documents.comments_unanswered;
      alter table documents.comments drop column span_from, drop column span_to, drop column quote, drop column proposal,
        drop column check_code, drop column withdrawn_at, drop column withdrawn_reason, drop column mended_in;
      create index comments_unanswered on documents.comments (document_id) where class = 'content' and answer is null;
    `);
  }
}
