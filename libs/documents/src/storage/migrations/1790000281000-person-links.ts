import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** A printed document is tied to persons too: who signed, who is written to by name, who is to do something. */
export class PersonLinks1790000281000 implements MigrationInterface {
  readonly name = 'PersonLinks1790000281000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table documents.links
        add column target_person_id uuid,
        -- The position by which the person was known.
        add column target_position_id uuid,
        drop constraint links_kind_check,
        drop constraint links_check,
        add constraint links_kind_check check (kind in ('document', 'body', 'clause', 'figure', 'person')),
        add constraint links_check check (num_nonnulls(target_document_id, target_organisation_id, target_node_id, target_person_id) = 1);
      drop index documents.links_once;
      create unique index links_once on documents.links
        (document_id, kind, path, coalesce(target_document_id::text, target_organisation_id::text, target_node_id, target_person_id::text));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from documents.links where kind = 'person';
      drop index documents.links_once;
      alter table documents.links
        drop constraint links_kind_check,
        drop constraint links_check,
        drop column target_position_id,
        drop column target_person_id,
        add constraint links_kind_check check (kind in ('document', 'body', 'clause', 'figure')),
        add constraint links_check check (num_nonnulls(target_document_id, target_organisation_id, target_node_id) = 1);
      create unique index links_once on documents.links
        (document_id, kind, path, coalesce(target_document_id::text, target_organisation_id::text, target_node_id));
    `);
  }
}
