import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { BASE_RULES } from '../base-rules.js';
import { bringRules } from '../bring-rules.js';

/** The rules of the whole country for every installation: before, only a first set-up wrote those that existed on its day. */
export class BaseRules1790000940000 implements MigrationInterface {
  readonly name = 'BaseRules1790000940000';

  async up(runner: QueryRunner): Promise<void> {
    await bringRules(runner, BASE_RULES, this.name);
  }

  // Documents, ballots and inspections stand on them, and their entry stays: nothing is taken back.
  async down(): Promise<void> {}
}
