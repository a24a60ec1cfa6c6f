import { invalid, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type By } from './by.js';
import { Journal } from './journal.js';

export interface BuriedRow {
  readonly table: string;
  readonly id: string;
  /** Consumer or table: what the work is. */
  readonly work: string;
  readonly error: string | null;
  readonly attempts: number;
  readonly since: Date;
}

/** What an operator may do with work that was buried; each act is journaled with its reason. */
@Injectable()
export class OperatorActs {
  constructor(private readonly journal: Journal) {}

  /** Every table of this database that holds due work. */
  async tables(): Promise<readonly string[]> {
    const { rows } = await this.journal.unit.statement({
      text: `SELECT table_schema || '.' || table_name AS name FROM information_schema.columns WHERE column_name = 'due_status' ORDER BY 1`,
    });
    return rows.map((row) => row.name as string);
  }

  async buried(limit = 100): Promise<readonly BuriedRow[]> {
    const tables = await this.tables();
    const found = await Promise.all(
      tables.map(async (table) => {
        const work = table === 'journal.hand_offs' ? 'consumer' : `'${table}'`;
        const { rows } = await this.journal.unit.statement({
          text: `SELECT '${table}' AS table, id, ${work} AS work, due_error AS error, due_attempts AS attempts, due_since AS since
            FROM ${table} WHERE due_status = 'buried' ORDER BY due_since LIMIT $1`,
          values: [limit],
        });
        return rows as unknown as BuriedRow[];
      }),
    );
    return found.flat().slice(0, limit);
  }

  /** Offers a buried row again, from its first attempt. */
  async redrive(by: By, table: string, id: string, reason: string): Promise<void> {
    await this.act(by, 'redrive', table, id, reason);
  }

  /** Gives a row up, so that its successors may go on. */
  async skip(by: By, table: string, id: string, reason: string): Promise<void> {
    await this.act(by, 'skip', table, id, reason);
  }

  private async act(by: By, act: 'redrive' | 'skip', table: string, id: string, reason: string): Promise<void> {
    if (reason.trim() === '') throw invalid('operator.reason-missing', { field: 'reason' });
    if (!(await this.tables()).includes(table)) throw missing('operator.table-unknown', { field: 'table' });
    await this.journal.transaction(by, async (tx) => {
      const changed = await tx.query(
        act === 'redrive'
          ? `UPDATE ${table} SET due_status = 'due', due_attempts = 0, due_not_before = clock_timestamp(), due_since = clock_timestamp()
             WHERE id = $1 AND due_status = 'buried' RETURNING id`
          : `UPDATE ${table} SET due_status = 'skipped', due_lease = NULL, due_leased_until = NULL
             WHERE id = $1 AND due_status IN ('buried', 'due') RETURNING id`,
        [id],
      );
      if (changed.length === 0) throw missing('operator.row-not-open', { field: 'id' });
      const actId = newId<'operator-act'>();
      await tx.commit({
        subject: { type: 'operator-act', id: actId },
        expected: 0,
        sql: `INSERT INTO journal.operator_acts (id, version, act, due_table, row_id, reason, acted_at) VALUES ($1, 1, $2, $3, $4, $5, $6) RETURNING *`,
        params: [actId, act, table, id, reason, tx.now],
        kind: `operator.${act}`,
        payload: { table, rowId: id },
        detail: { reason },
        about: null,
      });
      tx.wake('*');
    });
  }
}
