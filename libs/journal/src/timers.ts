import { CONSUMERS, TIMERS, type TimerKind } from '@app/contracts';
import { Injectable } from '@nestjs/common';
import { Journal } from './journal.js';

export interface TimerAudit {
  readonly armed: number;
  readonly fired: number;
  readonly rearmed: number;
  readonly cancelled: number;
  readonly stillArmed: number;
  /** Still armed although their hour passed more than a minute ago (journal time). */
  readonly overdue: number;
  /** `armed = fired + rearmed + cancelled + stillArmed` for every single timer, and none is overdue. */
  readonly balanced: boolean;
}

const KINDS = Object.keys(TIMERS) as TimerKind[];
const HEARERS = KINDS.map((kind) => TIMERS[kind]);
const APPS = HEARERS.map((consumer) => CONSUMERS[consumer].app);

/** Everything that has an hour: fired as hand-offs, many in one statement. Several processes may fire at once. */
@Injectable()
export class Timers {
  constructor(private readonly journal: Journal) {}

  /** Fires up to `limit` timers whose hour has come; returns how many. None fires early: the database's clock decides. */
  async fire(limit = 500): Promise<number> {
    const { rows } = await this.journal.unit.statement({
      name: 'journal_fire',
      text: `WITH due AS MATERIALIZED (
          SELECT subject_type, subject_id, kind, key FROM journal.timers
          WHERE state = 'armed' AND due_at <= journal.now() AND kind = ANY($1::text[]) ORDER BY due_at LIMIT $4::int FOR UPDATE SKIP LOCKED),
        fired AS (
          UPDATE journal.timers t SET state = 'fired', fired = t.fired + 1 FROM due d
          WHERE t.subject_type = d.subject_type AND t.subject_id = d.subject_id AND t.kind = d.kind AND t.key = d.key RETURNING t.*)
        INSERT INTO journal.hand_offs (id, consumer, app, entry_id, subject_type, subject_id, fairness, due_priority, timer)
        SELECT gen_random_uuid(), r.consumer, r.app, f.entry_id, f.subject_type, f.subject_id, coalesce(f.about, f.subject_id), f.priority,
          jsonb_build_object('kind', f.kind, 'key', f.key, 'dueAt', f.due_at, 'payload', f.payload)
        FROM fired f JOIN unnest($1::text[], $2::text[], $3::text[]) AS r(kind, consumer, app) ON r.kind = f.kind ORDER BY f.due_at
        RETURNING consumer`,
      values: [KINDS, HEARERS, APPS, limit],
    });
    this.journal.wakeUps.say(new Set(rows.map((row) => row.consumer as string)));
    return rows.length;
  }

  /** Milliseconds until the next timer is due (0 when one is), or null when none is armed. */
  async nextInMs(): Promise<number | null> {
    const { rows } = await this.journal.unit.statement({
      name: 'journal_next_timer',
      // Not by min(): without a timer greatest(NULL, 0) is 0, and who waits for the next one never sleeps.
      text: `SELECT greatest(extract(epoch FROM due_at - journal.now()) * 1000, 0)::float8 AS ms FROM journal.timers
        WHERE state = 'armed' ORDER BY due_at LIMIT 1`,
    });
    return (rows[0]?.ms as number | null | undefined) ?? null;
  }

  /** How long the oldest armed timer is past its hour, in milliseconds of the journal's time; 0 when none is. */
  async lateMs(): Promise<number> {
    const { rows } = await this.journal.unit.statement({
      name: 'journal_late_timer',
      text: `SELECT greatest(extract(epoch FROM journal.now() - min(due_at)) * 1000, 0)::float8 AS ms FROM journal.timers WHERE state = 'armed'`,
    });
    return (rows[0]?.ms as number | null | undefined) ?? 0;
  }

  /** Invariant I1: every due row was fired once, armed anew or cancelled. */
  async audit(): Promise<TimerAudit> {
    const { rows } = await this.journal.unit.statement({
      text: `SELECT coalesce(sum(armed), 0)::int AS armed, coalesce(sum(fired), 0)::int AS fired, coalesce(sum(rearmed), 0)::int AS rearmed,
          coalesce(sum(cancelled), 0)::int AS cancelled, (count(*) FILTER (WHERE state = 'armed'))::int AS "stillArmed",
          (count(*) FILTER (WHERE state = 'armed' AND due_at < journal.now() - interval '1 minute'))::int AS overdue,
          NOT coalesce(bool_or(armed <> fired + rearmed + cancelled + (state = 'armed')::int), false)
            AND count(*) FILTER (WHERE state = 'armed' AND due_at < journal.now() - interval '1 minute') = 0 AS balanced
        FROM journal.timers`,
    });
    return rows[0] as unknown as TimerAudit;
  }

  /** Forgets idempotency keys after 7 days of real time; returns how many. */
  async forgetKeys(): Promise<number> {
    const { rowCount } = await this.journal.unit.statement({
      text: `DELETE FROM journal.idempotency WHERE (owner, route, key) IN (
        SELECT owner, route, key FROM journal.idempotency WHERE recorded_at < clock_timestamp() - interval '7 days' LIMIT 5000)`,
    });
    return rowCount ?? 0;
  }
}
