import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** The board of an inspection with thousands of tasks: counted by member, listed member by member in the order of their due days. */
export class TaskBoard1790000620200 implements MigrationInterface {
  readonly name = 'TaskBoard1790000620200';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index tasks_inspection on inspections.tasks (inspection_id, due_on, id);
      create index tasks_member on inspections.tasks (member_id, due_on, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index inspections.tasks_inspection, inspections.tasks_member`);
  }
}
