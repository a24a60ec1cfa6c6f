import { type ConsumerName } from '@app/contracts';
import { type DueWork, type Lease } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type PoolClient } from 'pg';
import { systemBy } from './by.js';
import { type DueGauges, DueRows } from './due-rows.js';
import { type FactHandler, type HandOffEvent } from './hand-off-event.js';
import { Journal } from './journal.js';

/** Facts and timers on their way to one consumer, in order per subject: a buried one blocks its successors. */
export class HandOffWork implements DueWork {
  private readonly rows: DueRows;

  constructor(
    private readonly journal: Journal,
    private readonly consumer: ConsumerName,
    private readonly handler: FactHandler,
  ) {
    this.rows = new DueRows(journal.unit, {
      table: 'journal.hand_offs',
      fairness: 'fairness',
      only: { column: 'consumer', value: consumer },
      // A scalar minimum, not NOT EXISTS: the planner would make a join of it, quadratic while its statistics are old.
      blocked: `t.seq > (SELECT min(e.seq) FROM journal.hand_offs e WHERE e.consumer = t.consumer AND e.subject_id = t.subject_id
        AND e.due_status IN ('due', 'buried'))`,
    });
  }

  claim(limit: number): Promise<readonly Lease[]> {
    return this.rows.claim(limit);
  }

  async run(lease: Pick<Lease, 'id' | 'token'>): Promise<'done' | 'lost'> {
    return this.journal.inTransaction(async (open, client) => {
      const row = await this.rows.take(client, lease);
      if (row === null) return 'lost';
      const event = await eventOf(client, row);
      await this.handler.handle(event, await open(systemBy(this.consumer, event.entryId, event.correlationId)));
      return (await this.rows.close(client, lease)) ? 'done' : 'lost';
    });
  }

  fail(
    lease: Pick<Lease, 'id' | 'token'>,
    failure: { readonly reason: string; readonly retryInMs: number | null; readonly counts: boolean },
  ): Promise<void> {
    return this.rows.fail(lease, failure);
  }

  attempts(id: string): Promise<number> {
    return this.rows.attempts(id);
  }

  gauges(): Promise<DueGauges> {
    return this.rows.gauges();
  }
}

/** Makes the due work of a consumer, and tells when hand-offs have been committed in this process. */
@Injectable()
export class HandOffs {
  constructor(private readonly journal: Journal) {}

  of(consumer: ConsumerName, handler: FactHandler): HandOffWork {
    return new HandOffWork(this.journal, consumer, handler);
  }

  /** Names of due work committed a moment ago, `*` for all; returns how to stop listening. */
  onDue(listener: (names: ReadonlySet<string>) => void): () => void {
    return this.journal.wakeUps.on(listener);
  }
}

interface StoredTimer {
  readonly kind: string;
  readonly key: string;
  readonly dueAt: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

async function eventOf(client: PoolClient, row: Record<string, unknown>): Promise<HandOffEvent> {
  const { rows } = await client.query<Record<string, unknown>>({
    name: 'journal_event',
    text: `SELECT e.kind, e.about, e.recorded_at AS "recordedAt", e.correlation_id AS "correlationId", p.payload, p.detail
      FROM journal.entries e LEFT JOIN journal.payloads p ON p.entry_id = e.id WHERE e.id = $1`,
    values: [row.entry_id],
  });
  const entry = rows[0];
  if (entry === undefined) throw new Error(`hand-off ${String(row.id)} has no entry`);
  const timer = row.timer as StoredTimer | null;
  const handed = {
    detail: entry.detail,
    subject: { type: row.subject_type, id: row.subject_id },
    about: entry.about,
    entryId: row.entry_id,
    recordedAt: entry.recordedAt,
    correlationId: entry.correlationId,
  };
  // Written by this library from typed changes; the shape is the catalogue's.
  return (timer === null
    ? { ...handed, name: entry.kind, fact: entry.payload }
    : { ...handed, name: timer.kind, timer: { ...timer, dueAt: new Date(timer.dueAt) } }) as unknown as HandOffEvent;
}
