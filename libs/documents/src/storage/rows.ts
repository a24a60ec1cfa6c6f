import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Whatever can be asked: the pool, or an open unit of work (`Tx`), which then also sees what it has changed itself. */
export interface Asking {
  query<R>(sql: string, params?: readonly unknown[]): Promise<R[]>;
}

/** SELECTs of this context on a connection of the pool, each its own snapshot. Changes go through the journal only. */
@Injectable()
export class DocumentsRows implements Asking {
  constructor(private readonly dataSource: DataSource) {}

  async query<R>(sql: string, params: readonly unknown[] = []): Promise<R[]> {
    return this.dataSource.query<R[]>(sql, [...params]);
  }
}
