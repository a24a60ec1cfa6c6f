import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An import knows whether its letters were recognised in pictures, where its lines stand on the pages, and why it could not be read. */
export class ImportPlaces1790000270000 implements MigrationInterface {
  readonly name = 'ImportPlaces1790000270000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents.imports
        add column ocr boolean,
        add column printed jsonb,
        -- The code of what stopped the reading of a file that is kept all the same; null for one that was read.
        add column failure text check (failure in ('import.unreadable'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table documents.imports drop column failure, drop column printed, drop column ocr`);
  }
}
