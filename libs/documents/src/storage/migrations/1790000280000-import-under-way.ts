import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A file is taken in at once and read afterwards: until then its bytes wait in the database, and leave it in the transaction that judges them. */
export class ImportUnderWay1790000280000 implements MigrationInterface {
  readonly name = 'ImportUnderWay1790000280000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents.imports
        alter column text drop not null,
        alter column read drop not null,
        alter column content drop not null,
        -- Null: read in the request that brought it, as all were before.
        add column status text check (status in ('waiting', 'read', 'refused', 'cancelled')),
        -- Why it is refused: category, code and detail of the error.
        add column refusal jsonb,
        add check (coalesce(status, 'read') <> 'read' or num_nulls(text, read, content) = 0),
        add check ((coalesce(status, 'read') = 'refused') = (refusal is not null));
      create index imports_own on documents.imports (imported_by, id);
      create index documents_import on documents.documents (import_id) where import_id is not null;

      -- A file that nobody has judged yet. What is refused, a state secret above all, never reaches the store of files.
      create table documents.import_bytes (
        import_id uuid primary key references documents.imports (id),
        bytes bytea not null
      );
      alter table documents.import_bytes alter column bytes set storage external;
      -- How far the reading is: of interest while it lasts.
      create table documents.import_progress (
        import_id uuid primary key references documents.imports (id),
        page int not null,
        pages int not null
      );
      grant select, insert, delete on documents.import_bytes to banhanh_documents;
      grant select, insert, update, delete on documents.import_progress to banhanh_documents;
      grant select on documents.import_progress to banhanh_ops;
      grant update on documents.imports to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table documents.import_progress, documents.import_bytes;
      drop index documents.imports_own, documents.documents_import;
      alter table documents.imports drop column refusal, drop column status;
    `);
  }
}
