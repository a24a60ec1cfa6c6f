import { type Lease } from '@app/kernel';
import { type PoolClient } from 'pg';
import { statementName } from './statement-name.js';
import { type UnitOfWork } from './unit-of-work.js';

/** How long an offer stands. While a worker runs a row it holds the row itself, so that this only covers the way through the queue. */
export const LEASE_MS = 4_000;
/** How many documents take turns in one claim. */
const TURNS = 32;
const FIRST = '00000000-0000-0000-0000-000000000000';

export interface DueRowsOptions {
  /** Schema-qualified; a constant of the code, never input. */
  readonly table: string;
  /** UUID column between whose values turns are taken. */
  readonly fairness: string;
  /** Which of the table's rows these are: `column = value`. */
  readonly only?: { readonly column: string; readonly value: string };
  /** SQL condition on the row `t`, true while an earlier row must go first. */
  readonly blocked?: string;
}

export interface DueGauges {
  /** Rows that could be worked on now. */
  readonly due: number;
  /** Age of the oldest of them since it became due, in seconds of real time; 0 when there is none. */
  readonly oldestSeconds: number;
  readonly buried: number;
}

/** The SQL side of due work, over any table with `dueColumns`. Back-off and leases go by real time. */
export class DueRows {
  private readonly filter: string;
  private readonly filterValues: readonly string[];
  private readonly claimText: string;
  private cursor = FIRST;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly options: DueRowsOptions,
  ) {
    this.filter = options.only === undefined ? '' : `AND t.${options.only.column} = $1`;
    this.filterValues = options.only === undefined ? [] : [options.only.value];
    this.claimText = this.claimSql();
  }

  /** Leases due rows so that at most `limit` are under a lease at once, over all processes: an urgent row never waits behind a long line. */
  async claim(limit: number): Promise<readonly Lease[]> {
    const { rows } = await this.unit.statement({
      name: statementName(this.claimText),
      text: this.claimText,
      values: [...this.filterValues, limit, this.cursor],
    });
    const found = rows as unknown as { id: string; token: string; priority: number; last: string | null; keys: number }[];
    // With more documents than turns, the next claim begins after the last one looked at.
    const first = found[0];
    this.cursor = first !== undefined && first.keys >= TURNS && first.last !== null ? first.last : FIRST;
    return found.map(({ id, token, priority }) => ({ id, token, priority })).sort((a, b) => b.priority - a.priority);
  }

  /** Holds the row for this transaction if the lease is still ours; null when it is not, or when somebody else is working on it. */
  async take(client: PoolClient, lease: Pick<Lease, 'id' | 'token'>): Promise<Record<string, unknown> | null> {
    const { rows } = await client.query<Record<string, unknown>>(
      `SELECT * FROM ${this.options.table} WHERE id = $1 AND due_lease = $2 AND due_status = 'due' FOR UPDATE SKIP LOCKED`,
      [lease.id, lease.token],
    );
    return rows[0] ?? null;
  }

  async close(client: PoolClient, lease: Pick<Lease, 'id' | 'token'>): Promise<boolean> {
    const { rowCount } = await client.query(
      `UPDATE ${this.options.table} SET due_status = 'done', due_attempts = due_attempts + 1, due_lease = NULL, due_leased_until = NULL, due_error = NULL
       WHERE id = $1 AND due_lease = $2 AND due_status = 'due'`,
      [lease.id, lease.token],
    );
    return rowCount === 1;
  }

  async fail(
    lease: Pick<Lease, 'id' | 'token'>,
    failure: { readonly reason: string; readonly retryInMs: number | null; readonly counts: boolean },
  ): Promise<void> {
    await this.unit.statement({
      text: `UPDATE ${this.options.table} SET due_attempts = due_attempts + $3::int, due_error = $4, due_lease = NULL, due_leased_until = NULL,
          due_status = CASE WHEN $5::int IS NULL THEN 'buried' ELSE 'due' END,
          due_not_before = clock_timestamp() + coalesce($5::int, 0) * interval '1 millisecond'
        WHERE id = $1 AND due_lease = $2 AND due_status = 'due'`,
      values: [
        lease.id,
        lease.token,
        failure.counts ? 1 : 0,
        failure.reason.slice(0, 2_000),
        failure.retryInMs === null ? null : Math.round(failure.retryInMs),
      ],
    });
  }

  async attempts(id: string): Promise<number> {
    const { rows } = await this.unit.statement({ text: `SELECT due_attempts FROM ${this.options.table} WHERE id = $1`, values: [id] });
    return Number(rows[0]?.due_attempts ?? 0);
  }

  async gauges(): Promise<DueGauges> {
    const { rows } = await this.unit.statement({
      text: `SELECT
          (SELECT count(*)::int FROM ${this.options.table} t WHERE t.due_status = 'due' AND t.due_not_before <= clock_timestamp() ${this.filter}) AS due,
          (SELECT coalesce(extract(epoch FROM clock_timestamp() - min(t.due_since)), 0)::float8 FROM ${this.options.table} t
            WHERE t.due_status = 'due' ${this.filter}) AS "oldestSeconds",
          (SELECT count(*)::int FROM ${this.options.table} t WHERE t.due_status = 'buried' ${this.filter}) AS buried`,
      values: [...this.filterValues],
    });
    return rows[0] as unknown as DueGauges;
  }

  private claimSql(): string {
    const { table, fairness, blocked } = this.options;
    const n = this.filterValues.length;
    const [limit, cursor] = [`$${n + 1}::int`, `$${n + 2}::uuid`];
    const due = `t.due_status = 'due' ${this.filter}`;
    const ready = `t.due_not_before <= statement_timestamp() ${blocked === undefined ? '' : `AND NOT (${blocked})`}`;
    const columns = `t.id, t.due_priority AS urgency, t.${fairness} AS fair, t.due_not_before AS since`;
    return `
      WITH RECURSIVE room AS MATERIALIZED (
        SELECT greatest(${limit} - count(*), 0) AS n FROM ${table} t
        WHERE t.due_lease IS NOT NULL AND t.due_leased_until > statement_timestamp() ${this.filter}),
      oldest AS MATERIALIZED (
        SELECT o.* FROM generate_series(4, 0, -1) AS u(rank) CROSS JOIN LATERAL (
          SELECT ${columns} FROM ${table} t WHERE ${due} AND t.due_priority = u.rank AND ${ready}
          ORDER BY t.due_not_before LIMIT (SELECT n FROM room)) o),
      top AS MATERIALIZED (SELECT max(urgency) AS rank FROM oldest),
      keys(fair) AS (
        (SELECT t.${fairness} FROM ${table} t WHERE ${due} AND t.due_priority = (SELECT rank FROM top) AND t.${fairness} > ${cursor}
          ORDER BY t.${fairness} LIMIT 1)
        UNION ALL
        SELECT (SELECT t.${fairness} FROM ${table} t WHERE ${due} AND t.due_priority = (SELECT rank FROM top) AND t.${fairness} > keys.fair
          ORDER BY t.${fairness} LIMIT 1) FROM keys WHERE keys.fair IS NOT NULL),
      turn AS MATERIALIZED (SELECT fair FROM (SELECT fair FROM keys LIMIT ${TURNS}) k WHERE fair IS NOT NULL),
      turns AS (
        SELECT o.* FROM turn CROSS JOIN LATERAL (
          SELECT ${columns} FROM ${table} t
          WHERE ${due} AND t.due_priority = (SELECT rank FROM top) AND t.${fairness} = turn.fair AND ${ready}
          ORDER BY t.due_not_before LIMIT (SELECT n FROM room)) o),
      chosen AS MATERIALIZED (
        SELECT id FROM (
          SELECT id, urgency, since, row_number() OVER (PARTITION BY urgency, fair ORDER BY since, id) AS place
          FROM (SELECT * FROM oldest UNION SELECT * FROM turns) both_ways) ranked
        ORDER BY urgency DESC, place, since LIMIT (SELECT n FROM room)),
      held AS MATERIALIZED (
        SELECT t.id FROM ${table} t WHERE t.id IN (SELECT id FROM chosen) AND t.due_status = 'due' AND t.due_not_before <= statement_timestamp()
        FOR UPDATE SKIP LOCKED),
      leased AS (
        UPDATE ${table} t SET due_lease = gen_random_uuid(), due_leased_until = clock_timestamp() + interval '${LEASE_MS} milliseconds',
          due_not_before = clock_timestamp() + interval '${LEASE_MS} milliseconds'
        FROM held WHERE t.id = held.id RETURNING t.id, t.due_lease AS token, t.due_priority AS priority)
      SELECT leased.*, (SELECT count(*)::int FROM turn) AS keys, (SELECT fair FROM turn ORDER BY fair DESC LIMIT 1)::text AS last FROM leased`;
  }
}
