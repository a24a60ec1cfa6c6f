import { type ListName, type ListWish, RecordLists } from '@app/directory';
import { decodeCursor, encodeCursor, type Page } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Today } from './today.js';

/** Number of sort columns of each list: what its cursor holds. */
const KEYS: Readonly<Record<ListName, number>> = {
  organisations: 2,
  people: 3,
  positions: 3,
  holders: 3,
  bodies: 2,
  memberships: 3,
  groups: 2,
  terms: 3,
  rules: 3,
  words: 3,
  calendar: 1,
  accounts: 1,
};

interface Query {
  readonly limit: number;
  readonly after?: string;
  readonly at?: string;
}

/** Lists of the directory as pages of HTTP. */
@Injectable()
export class RecordPages {
  constructor(
    private readonly lists: RecordLists,
    private readonly today: Today,
  ) {}

  async page<T>(name: ListName, query: Query, filters: ListWish['filters'] = {}): Promise<Page<T>> {
    const after = decodeCursor(query.after, KEYS[name]);
    const rows = await this.lists.page(name, { filters, at: query.at ?? null, limit: query.limit, after }, await this.today.day());
    const shown = rows.slice(0, query.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ item }) => item as T),
      next: rows.length > query.limit && last !== undefined ? encodeCursor(last.key) : null,
    };
  }

  /** Made from the row of the list: the same shape. */
  organisation(id: string, at: string | undefined): Promise<Readonly<Record<string, unknown>>> {
    return this.today.day().then((today) => this.lists.organisation(id, at ?? today));
  }
}
