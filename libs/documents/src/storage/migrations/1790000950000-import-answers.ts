import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What a person said of what was read of a file is kept with it, and the reading as corrected by it. */
export class ImportAnswers1790000950000 implements MigrationInterface {
  readonly name = 'ImportAnswers1790000950000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents.imports
        -- By path into the reading: what the value should be, or null where it is right.
        add column answers jsonb,
        -- The reading with these corrections; null where nothing was corrected. The draft (content) follows it.
        add column corrected jsonb
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table documents.imports drop column answers, drop column corrected`);
  }
}
