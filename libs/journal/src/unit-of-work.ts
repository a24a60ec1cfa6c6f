import { Injectable } from '@nestjs/common';
import { type PoolClient, type QueryConfig, type QueryResult } from 'pg';
import { DataSource } from 'typeorm';
import { isRetryable, translated } from './database-errors.js';

const TRIES = 6;

/** A transaction, or one statement, on the driver's own client. The only place where transactions open. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** One statement, committed by itself. */
  async statement(query: QueryConfig): Promise<QueryResult<Record<string, unknown>>> {
    return this.again(() => this.onClient((client) => client.query<Record<string, unknown>>(query)));
  }

  /**
   * Runs `work` between BEGIN and COMMIT (read committed). Serialization failures and deadlocks run it again, so it must keep its
   * effects inside the transaction.
   */
  async run<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    return this.again(() =>
      this.onClient(async (client) => {
        await client.query('BEGIN');
        try {
          const result = await work(client);
          await client.query('COMMIT');
          return result;
        } catch (error) {
          // On a broken connection the rollback fails too; the server rolls back by itself and the pool drops the client.
          await client.query('ROLLBACK').catch(() => undefined);
          throw error;
        }
      }),
    );
  }

  private async onClient<T>(work: (client: PoolClient) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      return await work((await runner.connect()) as PoolClient);
    } finally {
      await runner.release();
    }
  }

  private async again<T>(work: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await work();
      } catch (error) {
        if (attempt >= TRIES || !isRetryable(error)) throw translated(error);
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
      }
    }
  }
}
