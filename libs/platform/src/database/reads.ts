import { type Identity } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/**
 * Reads on behalf of a person. Every question a person asks goes through here and carries who asks, so that row-level security can hang
 * here. The statement itself must filter by the identity as well: what a person may not see is not counted either.
 */
@Injectable()
export class Reads {
  constructor(private readonly dataSource: DataSource) {}

  async query<R>(_who: Identity, sql: string, params: readonly unknown[] = []): Promise<R[]> {
    const rows: unknown = await this.dataSource.query(sql, [...params]);
    return rows as R[];
  }
}
