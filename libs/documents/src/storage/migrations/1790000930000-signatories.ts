import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who signs minutes besides whoever presided, and who presided: on the document, and as it was issued. */
export class Signatories1790000930000 implements MigrationInterface {
  readonly name = 'Signatories1790000930000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- [{ part, name, personId, organisationId, signature }]
      alter table documents.documents add column signatories jsonb;
      alter table documents.issues add column signatories jsonb;
      create index documents_awaiting_signatories on documents.documents (id) where stage = 'approved' and signatories is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index documents.documents_awaiting_signatories;
      alter table documents.issues drop column signatories;
      alter table documents.documents drop column signatories;
    `);
  }
}
