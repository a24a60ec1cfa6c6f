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
  private readonly claimTexts = new Map<number, string>();
  private cursor = FIRST;

  constructor(
    private readonly unit: UnitOfWork,
    private readonly options: DueRowsOptions,
  ) {
    this.filter = options.only === undefined ? '' : `AND t.${options.only.column} = $1`;
    this.filterValues = options.only === undefined ? [] : [options.only.value];
  }

  /** Leases due rows so that at most `limit` are under a lease at once, over all processes: an urgent row never waits behind a long line. */
  async claim(limit: number): Promise<readonly Lease[]> {
    const text = this.claimText(Math.max(1, Math.floor(limit)));
    const { rows } = await this.unit.statement({ name: statementName(text), text, values: [...this.filterValues, this.cursor] });
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

  private claimText(limit: number): string {
    let text = this.claimTexts.get(limit);
    if (text === undefined) {
      text = this.claimSql(limit);
      this.claimTexts.set(limit, text);
    }
    return text;
  }

  /**
   * Right after 50,000 rows were written the planner still believes that none is due, so the text leaves it no plan that is cheap for none
   * and quadratic for many: `limit` is a number (under an unknown one it would sort all that is due), the first rows are read in the order of
   * an index, and what was chosen is found by its id (`coalesce` keeps the partial indexes out).
   */
  private claimSql(limit: number): string {
    const { table, fairness, blocked } = this.options;
    const cursor = `$${this.filterValues.length + 1}::uuid`;
    const due = `t.due_status = 'due' ${this.filter}`;
    const ready = `t.due_not_before <= statement_timestamp() ${blocked === undefined ? '' : `AND NOT (${blocked})`}`;
    const columns = `t.${fairness} AS fair, t.id, t.due_priority AS urgency, t.due_not_before AS since`;
    const next = (after: string): string => `
      SELECT ${columns} FROM ${table} t WHERE ${due} AND t.due_priority = (SELECT rank FROM top) AND t.${fairness} > ${after} AND ${ready}
      ORDER BY t.${fairness}, t.due_not_before LIMIT 1`;
    return `
      WITH RECURSIVE room AS MATERIALIZED (
        SELECT greatest(${limit} - count(*), 0) AS n FROM ${table} t
        WHERE t.due_lease IS NOT NULL AND t.due_leased_until > statement_timestamp() ${this.filter}),
      oldest AS MATERIALIZED (
        SELECT o.* FROM generate_series(4, 0, -1) AS u(rank) CROSS JOIN LATERAL (
          SELECT ${columns} FROM ${table} t WHERE ${due} AND t.due_priority = u.rank AND ${ready}
          ORDER BY t.due_not_before LIMIT ${limit}) o WHERE EXISTS (SELECT 1 FROM room WHERE n > 0)),
      top AS MATERIALIZED (SELECT max(urgency) AS rank FROM oldest),
      heads(fair, id, urgency, since) AS (
        (${next(cursor)})
        UNION ALL
        SELECT h.* FROM heads CROSS JOIN LATERAL (${next('heads.fair')}) h),
      turns AS MATERIALIZED (SELECT * FROM heads LIMIT ${TURNS}),
      chosen AS MATERIALIZED (
        SELECT id FROM (
          SELECT id, urgency, since, row_number() OVER (PARTITION BY urgency, fair ORDER BY since, id) AS place
          FROM (SELECT * FROM oldest UNION SELECT * FROM turns) both_ways) ranked
        ORDER BY urgency DESC, place, since LIMIT (SELECT n FROM room)),
      held AS MATERIALIZED (
        SELECT t.id FROM ${table} t WHERE t.id = ANY (ARRAY(SELECT id FROM chosen))
          AND coalesce(t.due_status, '') = 'due' AND t.due_not_before <= statement_timestamp()
        FOR UPDATE SKIP LOCKED),
      leased AS (
        UPDATE ${table} t SET due_lease = gen_random_uuid(), due_leased_until = clock_timestamp() + interval '${LEASE_MS} milliseconds',
          due_not_before = clock_timestamp() + interval '${LEASE_MS} milliseconds'
        FROM held WHERE t.id = held.id RETURNING t.id, t.due_lease AS token, t.due_priority AS priority)
      SELECT leased.*, (SELECT count(*)::int FROM turns) AS keys, (SELECT fair FROM turns ORDER BY fair DESC LIMIT 1)::text AS last FROM leased`;
  }
}
