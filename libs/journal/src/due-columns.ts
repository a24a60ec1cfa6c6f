/**
 * The columns of a table whose rows are due work, to paste into its migration (`DueTable` serves it). All times are real time, not the
 * journal's. A row can be claimed when `due_status = 'due'` and `due_not_before` has passed: claiming sets `due_not_before` to the end of
 * the lease, backing off sets it to the next attempt.
 */
export const dueColumns = `
  due_status text NOT NULL DEFAULT 'due' CHECK (due_status IN ('due', 'done', 'buried', 'skipped')),
  due_not_before timestamptz NOT NULL DEFAULT clock_timestamp(),
  due_priority int NOT NULL DEFAULT 0 CHECK (due_priority BETWEEN 0 AND 4),
  due_attempts int NOT NULL DEFAULT 0,
  due_lease uuid,
  due_leased_until timestamptz,
  due_error text,
  due_since timestamptz NOT NULL DEFAULT clock_timestamp()`;

/** The columns' names: what a subject's `not_state` lists when its state table is also due work. */
export const dueColumnNames: readonly string[] = [
  'due_status',
  'due_not_before',
  'due_priority',
  'due_attempts',
  'due_lease',
  'due_leased_until',
  'due_error',
  'due_since',
];

/** The indexes that claiming needs, to run after `CREATE TABLE`. `fairness` is the column between whose values turns are taken. */
export function dueIndexes(table: string, fairness: string): string {
  const name = table.replace('.', '_');
  return `
CREATE INDEX ${name}_due ON ${table} (due_priority, due_not_before) WHERE due_status = 'due';
CREATE INDEX ${name}_fair ON ${table} (due_priority, ${fairness}, due_not_before) WHERE due_status = 'due';
CREATE INDEX ${name}_leased ON ${table} (due_leased_until) WHERE due_lease IS NOT NULL;
CREATE INDEX ${name}_buried ON ${table} (due_since) WHERE due_status = 'buried';`;
}
