import { conflict } from '@app/kernel';
import { type QueryConfig } from 'pg';
import { type By, systemBy } from './by.js';
import { type AnyChange, type Committed, type Tx } from './change.js';
import { commitStatement, consumersOf } from './commit-statement.js';

type Run = (statement: QueryConfig) => Promise<Record<string, unknown>[]>;

/** What code inside a transaction that is open already may do; whom to hurry after the commit is added to `wake`. */
export async function openTx(run: Run, by: By, wake: Set<string>): Promise<Tx> {
  const [clock] = await run({ name: 'journal_now', text: 'SELECT journal.now() AS now' });
  if (clock === undefined) throw new Error('journal.settings has no row');
  return {
    now: clock['now'] as Date,
    by,
    query: async <R>(text: string, values: readonly unknown[] = []) => (await run({ text, values: [...values] })) as R[],
    commit: async (change) => {
      const [row] = await run(commitStatement({ ...by, idempotency: null }, change, null));
      const committed = committedAs(change, row);
      for (const name of woken(change)) wake.add(name);
      return committed;
    },
    wake: (name) => void wake.add(name),
  };
}

/** A migration that brings rows of a subject journals them like any change: otherwise `verify` would rightly say that nobody made them. */
export async function migrationTx(runner: { query(text: string, values?: unknown[]): Promise<unknown> }, migration: string): Promise<Tx> {
  // The text of a row must not depend on who asks.
  await runner.query(`SET LOCAL timezone = 'UTC'`);
  const run: Run = async ({ text, values }) => (await runner.query(text, values as unknown[])) as Record<string, unknown>[];
  return openTx(run, systemBy('migration', null, migration), new Set());
}

export function committedAs(change: AnyChange, found: Record<string, unknown> | undefined): Committed {
  if (found === undefined) throw conflict('stale');
  const { __entry: entryId, __at: recordedAt, ...row } = found;
  return { entryId: entryId as string, position: change.expected + 1, recordedAt: recordedAt as Date, row };
}

export function woken(change: AnyChange): Set<string> {
  const names = new Set<string>(consumersOf(change.kind));
  if ((change.arm ?? []).length > 0) names.add('timers');
  return names;
}
