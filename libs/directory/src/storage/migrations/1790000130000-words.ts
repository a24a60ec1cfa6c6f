import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * The words of an office: what it calls types, bodies, positions and the rest of what the reader looks for, over the built-in base. Half open
 * periods, as everywhere in the directory. A word typed by a person or learned from a correction says so, and where from.
 */
export class Words1790000130000 implements MigrationInterface {
  readonly name = 'Words1790000130000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table directory.words (
        id uuid primary key,
        version int not null,
        made_in uuid references directory.imports (id) deferrable initially deferred,
        organisation_id uuid not null references directory.organisation_identities (id),
        kind text not null,
        word text not null check (btrim(word) <> ''),
        meaning text,
        -- The office does not use this word of the base in this sense.
        withdrawn boolean not null default false,
        origin text not null check (origin in ('typed', 'learned')),
        -- The imported file whose correction taught it; null for a typed one.
        learned_from uuid,
        search text not null,
        valid_from date not null,
        valid_to date,
        check (valid_to is null or valid_to > valid_from),
        check (origin = 'learned' or learned_from is null),
        unique (organisation_id, kind, word, valid_from)
      );
      create index words_office on directory.words (organisation_id, kind, word);
      insert into journal.subjects (type, table_name, not_state, created_in_sets) values ('directory.word', 'directory.words', '{}', true);
      grant select on directory.words to banhanh_documents, banhanh_gateway, banhanh_ops;
      grant insert, update on directory.words to banhanh_gateway;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from journal.subjects where type = 'directory.word'`);
    await runner.query(`drop table directory.words`);
  }
}
