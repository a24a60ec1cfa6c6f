import { newId } from '@app/kernel';
import { migrationTx } from '@app/journal';
import { type QueryRunner } from 'typeorm';
import { type BaseRule } from './base-rules.js';
import { insertSet } from './insert-set.js';

/**
 * Gives an installation, old or new, the rules for everyone that it has not: a code that anybody ever ruled on for everyone stays as it is,
 * even where its row has ended.
 */
export async function bringRules(runner: QueryRunner, rules: readonly BaseRule[], migration: string): Promise<void> {
  const tx = await migrationTx(runner, migration);
  const known = await tx.query<{ code: string }>(`select code from directory.rules where organisation_id is null`);
  const ruled = new Set(known.map(({ code }) => code));
  const rows = rules
    .filter(({ code }) => !ruled.has(code))
    .map((rule) => ({ id: newId(), organisation_id: null, ...rule, valid_from: '2000-01-01', valid_to: null }));
  await insertSet(tx, { subject: 'directory.rule', table: 'rules', rows }, 'migration');
}
