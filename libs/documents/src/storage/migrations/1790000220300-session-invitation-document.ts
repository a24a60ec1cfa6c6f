import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The giấy mời of a session as a document of its own, where one was drafted. */
export class SessionInvitationDocument1790000220300 implements MigrationInterface {
  readonly name = 'SessionInvitationDocument1790000220300';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table documents.sessions add column invitation_document_id uuid references documents.documents (id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table documents.sessions drop column invitation_document_id`);
  }
}
