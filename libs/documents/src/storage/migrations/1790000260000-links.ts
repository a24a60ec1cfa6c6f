import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** What is printed in an imported document, tied to what the system knows; each tie waits for nobody where it is sure, else for a person. */
export class Links1790000260000 implements MigrationInterface {
  readonly name = 'Links1790000260000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- One search for ties. Its entry keeps the digest of each that it found.
      create table documents.linkings (
        id uuid primary key,
        version int not null,
        document_id uuid not null references documents.documents (id),
        import_id uuid not null references documents.imports (id),
        count int not null,
        linked_by uuid,
        linked_at timestamptz not null
      );
      create index linkings_document on documents.linkings (document_id);

      create table documents.links (
        id uuid primary key,
        version int not null,
        made_in uuid not null references documents.linkings (id) deferrable initially deferred,
        document_id uuid not null references documents.documents (id) deferrable initially deferred,
        kind text not null check (kind in ('document', 'body', 'clause', 'figure')),
        -- Path into what was read, where it is printed.
        path text not null,
        printed text not null,
        target_document_id uuid references documents.documents (id),
        target_organisation_id uuid,
        target_node_id text,
        -- Of a figure: what was reached then.
        earlier text,
        reason text not null,
        confidence double precision not null check (confidence > 0 and confidence <= 1),
        answer text check (answer in ('confirmed', 'rejected')),
        answered_by uuid,
        answered_at timestamptz,
        check (num_nonnulls(target_document_id, target_organisation_id, target_node_id) = 1),
        check ((answer is null) = (answered_at is null))
      );
      -- Found once, however often it is looked for: what a person said of it stands.
      create unique index links_once on documents.links
        (document_id, kind, path, coalesce(target_document_id::text, target_organisation_id::text, target_node_id));
      create index links_target on documents.links (target_document_id);

      create index documents_cited on documents.documents (number, type) where stage = 'issued';
    `);
    await runner.query(`
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values
        ('documents.linking', 'documents.linkings', '{}', false),
        ('documents.link', 'documents.links', '{}', true)
    `);
    await runner.query(`
      grant select on documents.linkings, documents.links to banhanh_documents, banhanh_ops;
      grant insert on documents.linkings to banhanh_documents;
      grant insert, update on documents.links to banhanh_documents;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type in ('documents.linking', 'documents.link')`);
    await runner.query(`drop index documents.documents_cited`);
    await runner.query(`drop table documents.links, documents.linkings`);
  }
}
