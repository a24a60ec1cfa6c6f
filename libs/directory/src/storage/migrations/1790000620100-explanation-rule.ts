import { type MigrationInterface, type QueryRunner } from 'typeorm';
import { BASE_RULES } from '../base-rules.js';
import { bringRules } from '../bring-rules.js';

/** Whether an explanation that is late is still taken: for installations that have the other rules already. */
export class ExplanationRule1790000620100 implements MigrationInterface {
  readonly name = 'ExplanationRule1790000620100';

  async up(runner: QueryRunner): Promise<void> {
    await bringRules(
      runner,
      BASE_RULES.filter(({ code }) => code === 'inspection.explanation'),
      this.name,
    );
  }

  // Inspections stand on it, and its entry stays: nothing is taken back.
  async down(): Promise<void> {}
}
