import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whatever can be asked: the pool, or an open unit of work (`Tx`), which then also sees what it has changed itself. */
export interface Asking {
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** Statements of this context on a connection of the pool, each its own transaction. */
@Injectable()
export class Rows implements Asking {
  constructor(private readonly dataSource: DataSource) {}

  /** Rows that the statement returns; for an UPDATE or DELETE those of its RETURNING. */
  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const answer: unknown = await this.dataSource.query(sql, [...params]);
    // TypeORM answers UPDATE and DELETE with [rows, count].
    const pair = Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
    return (pair ? (answer as unknown[])[0] : answer) as R[];
  }
}
