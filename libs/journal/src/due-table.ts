import { type DueWork, type Lease } from '@app/kernel';
import { type By, systemBy } from './by.js';
import { type Tx } from './change.js';
import { type DueGauges, DueRows } from './due-rows.js';
import { type Journal } from './journal.js';

export interface DueTableOptions {
  /** The work's name, which is also its queue's: `deliver-chunk`. */
  readonly name: string;
  /** Schema-qualified table with `dueColumns`, `dueIndexes` and `id uuid`. */
  readonly table: string;
  /** UUID column between whose values turns are taken, so that no document keeps the others waiting. */
  readonly fairness: string;
  /** Where several kinds of work share the table, which of its rows these are: `column = value`. */
  readonly only?: { readonly column: string; readonly value: string };
  /** Does the work of one row; the row is closed in the same transaction. Runs again after a failure, so effects outside need a key. */
  handle(row: Record<string, unknown>, tx: Tx): Promise<void>;
  /** On whose behalf; unless given, the system part named `name`, with the row's id as correlation id. */
  by?(row: Record<string, unknown>): By;
}

/** Due work over a context's own table. */
export class DueTable implements DueWork {
  private readonly rows: DueRows;

  constructor(
    private readonly journal: Journal,
    private readonly options: DueTableOptions,
  ) {
    this.rows = new DueRows(journal.unit, options);
  }

  claim(limit: number): Promise<readonly Lease[]> {
    return this.rows.claim(limit);
  }

  async run(lease: Pick<Lease, 'id' | 'token'>): Promise<'done' | 'lost'> {
    return this.journal.inTransaction(async (open, client) => {
      const row = await this.rows.take(client, lease);
      if (row === null) return 'lost';
      const by = this.options.by?.(row) ?? systemBy(this.options.name, null, lease.id);
      await this.options.handle(row, await open(by));
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
