import { conflict, DomainError, invalid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type PoolClient, type QueryConfig } from 'pg';
import { type By, type IdempotencyKey, keyOwner } from './by.js';
import { type Change, type Committed, type Tx } from './change.js';
import { commitStatement } from './commit-statement.js';
import { isUniqueViolation } from './database-errors.js';
import { committedAs, openTx, woken } from './open-tx.js';
import { Replayed } from './replayed.js';
import { UnitOfWork } from './unit-of-work.js';
import { WakeUps } from './wake-ups.js';

export interface JournalSettings {
  /** True in a database initialised for demo or tests. */
  readonly movableClock: boolean;
  /** How far the journal's time is from real time, in milliseconds. */
  readonly offsetMs: number;
  readonly now: Date;
}

/** The only way to change state: see `Change`. Also keeps the one clock and the answers to commands already given. */
@Injectable()
export class Journal {
  private readonly recorded = new WeakSet<IdempotencyKey>();

  constructor(
    readonly unit: UnitOfWork,
    readonly wakeUps: WakeUps,
  ) {}

  /** The journal's time: due times, reminders and decisions go by it. */
  async now(): Promise<Date> {
    return (await this.settings()).now;
  }

  async settings(): Promise<JournalSettings> {
    const { rows } = await this.unit.statement({
      name: 'journal_settings',
      text: `SELECT movable_clock AS "movableClock", extract(epoch FROM clock_offset)::float8 * 1000 AS "offsetMs", journal.now() AS now FROM journal.settings`,
    });
    return rows[0] as unknown as JournalSettings;
  }

  /**
   * One change as one statement. `answer` is kept under the idempotency key of `by`, so a command commits once: several changes are a
   * `transaction`.
   * @throws DomainError conflict `stale` when the subject is no longer at `expected`; `Replayed` when the same command was answered meanwhile
   */
  async commit<const K extends string>(by: By, change: Change<K>, answer: object | null = null): Promise<Committed> {
    try {
      const { rows } = await this.unit.statement(commitStatement(by, change, { value: answer }));
      const committed = committedAs(change, rows[0]);
      if (by.idempotency !== null) this.recorded.add(by.idempotency);
      this.wakeUps.say(woken(change));
      return committed;
    } catch (error) {
      if (by.idempotency !== null && isRepetition(error)) {
        const known = await this.replay(by);
        if (known !== null) throw new Replayed(known.answer);
      }
      throw error;
    }
  }

  /**
   * Several changes, or changes and reads that belong together, in one transaction. What `work` returns is kept as the answer under the
   * idempotency key; a command that was answered already gives that answer again without running `work`.
   * Deadlocks and serialization failures run `work` again.
   */
  async transaction<T>(by: By, work: (tx: Tx) => Promise<T>): Promise<T> {
    const outcome = await this.inTransaction(async (open, client) => {
      const key = by.idempotency;
      if (key !== null) {
        // Taken first: the same command sent twice at once waits here for the other, then finds its answer.
        const { rowCount } = await client.query({
          name: 'journal_take_key',
          text: 'INSERT INTO journal.idempotency (owner, route, key, body_digest) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
          values: [keyOwner(by.actor), key.route, key.key, key.bodyDigest],
        });
        if (rowCount === 0) return { known: true } as const;
      }
      const result = await work(await open(by));
      if (key !== null) {
        await client.query({
          name: 'journal_answer',
          text: 'UPDATE journal.idempotency SET answer = $4 WHERE owner = $1 AND route = $2 AND key = $3',
          values: [keyOwner(by.actor), key.route, key.key, JSON.stringify(result ?? null)],
        });
      }
      return { known: false, result } as const;
    });
    if (!outcome.known) {
      if (by.idempotency !== null) this.recorded.add(by.idempotency);
      return outcome.result;
    }
    const known = await this.replay(by);
    if (known === null) throw conflict('idempotency.in-progress', { retryAfterSeconds: 1 });
    return known.answer as T;
  }

  /**
   * The answer a command already got, or null for a new one.
   * @throws DomainError conflict `idempotency.other-body` when the key was used with another body
   */
  async replay(by: By): Promise<{ answer: unknown } | null> {
    if (by.idempotency === null) return null;
    const { rows } = await this.unit.statement({
      name: 'journal_replay',
      text: 'SELECT body_digest AS "bodyDigest", answer FROM journal.idempotency WHERE owner = $1 AND route = $2 AND key = $3',
      values: [keyOwner(by.actor), by.idempotency.route, by.idempotency.key],
    });
    const known = rows[0];
    if (known === undefined) return null;
    if (known.bodyDigest !== by.idempotency.bodyDigest) throw conflict('idempotency.other-body');
    return { answer: known.answer };
  }

  /** Whether the command given as this very object was recorded, rather than an earlier one under the same key. */
  answered(by: By): boolean {
    return by.idempotency !== null && this.recorded.has(by.idempotency);
  }

  /**
   * Lets the clock of this database be moved: only while nothing has been recorded in it but by its migrations, and only together with what
   * makes it a demo. On its own it could outlive a demo that failed, in a database that is then set up for real.
   */
  async makeClockMovable(tx: Tx): Promise<void> {
    const changed = await tx.query(
      `UPDATE journal.settings SET movable_clock = true WHERE movable_clock OR NOT EXISTS (
         SELECT 1 FROM journal.entries WHERE actor->>'kind' <> 'system' OR actor->>'name' <> 'migration') RETURNING 1`,
    );
    if (changed.length === 0) throw invalid('clock.not-movable');
  }

  /** Sets the journal's time, from where it runs on; wakes every feeder in every process. */
  async moveClock(to: Date): Promise<void> {
    const { rowCount } = await this.unit.statement({
      text: `WITH moved AS (UPDATE journal.settings SET clock_offset = $1::timestamptz - clock_timestamp() WHERE movable_clock RETURNING 1)
        SELECT pg_notify('banhanh_due', '*') FROM moved`,
      values: [to.toISOString()],
    });
    if (rowCount === 0) throw invalid('clock.not-movable');
    this.wakeUps.say(new Set(['*']));
  }

  /** A transaction whose actor is known only after something was read in it. For `journal` itself: contexts use `transaction`. */
  async inTransaction<T>(work: (open: (by: By) => Promise<Tx>, client: PoolClient) => Promise<T>): Promise<T> {
    let wake = new Set<string>();
    const result = await this.unit.run(async (client) => {
      wake = new Set();
      const run = async (statement: QueryConfig) => (await client.query<Record<string, unknown>>(statement)).rows;
      return work((by) => openTx(run, by, wake), client);
    });
    this.wakeUps.say(wake);
    return result;
  }
}

/** The state was no longer as expected, or the key was taken: perhaps by the same command, sent twice. */
function isRepetition(error: unknown): boolean {
  return isUniqueViolation(error) || (error instanceof DomainError && error.category === 'conflict');
}
