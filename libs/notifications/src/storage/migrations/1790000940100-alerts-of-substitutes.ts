import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** An alert to who stands in for the person it is meant for, and the type of a document, by which a substitute may be limited. */
export class AlertsOfSubstitutes1790000940100 implements MigrationInterface {
  readonly name = 'AlertsOfSubstitutes1790000940100';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notifications.alerts add column substitute_id uuid;
      alter table notifications.documents add column type text;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notifications.documents drop column type;
      alter table notifications.alerts drop column substitute_id;
    `);
  }
}
