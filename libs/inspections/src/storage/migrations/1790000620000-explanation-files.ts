import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files that come with an explanation, and the rule by which one that is late is taken. */
export class ExplanationFiles1790000620000 implements MigrationInterface {
  readonly name = 'ExplanationFiles1790000620000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The rule of the day on which it was asked: { "late", "graceDays", "source" }; null where none was in force: late is taken and marked.
      alter table inspections.explanations add column rule jsonb;

      -- Uploaded one by one by the subject; shown to the delegation once the explanation is sent.
      create table inspections.explanation_files (
        id uuid primary key,
        version int not null,
        explanation_id uuid not null references inspections.explanations (id),
        file_name text not null,
        media_type text not null,
        sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
        size bigint not null,
        scan text not null check (scan in ('clean', 'not-scanned')),
        sent_by uuid not null,
        sent_at timestamptz not null,
        withdrawn_at timestamptz
      );
      create index explanation_files_explanation on inspections.explanation_files (explanation_id, id);
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('inspections.explanation-file', 'inspections.explanation_files', '{}', false)
    `);
    await runner.query(`
      grant select on inspections.explanation_files to banhanh_documents, banhanh_ops;
      grant insert, update on inspections.explanation_files to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from journal.subjects where type = 'inspections.explanation-file';
      drop table inspections.explanation_files;
      alter table inspections.explanations drop column rule;
    `);
  }
}
