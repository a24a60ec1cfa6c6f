import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Who reads a session, and whether as a member of the body: a guest reads the papers of their items, not how they came about. */
export class SessionReaders1790000220100 implements MigrationInterface {
  readonly name = 'SessionReaders1790000220100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace view documents.session_readers as
        select m.session_id, m.person_id, null::uuid[] as item_ids, true as member from documents.session_members m
        union all
        select v.session_id, v.person_id, v.item_ids, v.kind = 'member' from documents.session_invitations v
        join documents.sessions s on s.id = v.session_id and s.status <> 'planned'
        where v.person_id is not null and not v.withdrawn;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view documents.session_readers;
      create view documents.session_readers as
        select m.session_id, m.person_id, null::uuid[] as item_ids from documents.session_members m
        union all
        select v.session_id, v.person_id, v.item_ids from documents.session_invitations v
        join documents.sessions s on s.id = v.session_id and s.status <> 'planned'
        where v.person_id is not null and not v.withdrawn;
      grant select on documents.session_readers to banhanh_documents, banhanh_ops;
    `);
  }
}
