import { Injectable } from '@nestjs/common';
import { Rows } from '../storage/rows.js';

/** How far back to look: a transaction may commit its entry some time after it gave it its id. */
const WINDOW_SECONDS = 8;

/** Which contexts changed lately, for live pages: bare topics, never what changed. One range scan on the entries' time-ordered ids. */
@Injectable()
export class RecentChanges {
  constructor(private readonly rows: Rows) {}

  /** By context (`documents`, `dissemination`, …): a mark that differs from the last one when something changed. */
  async marks(): Promise<ReadonlyMap<string, string>> {
    const found = await this.rows.query<{ topic: string; mark: string }>(
      `select split_part(s.table_name, '.', 1) as topic, max(e.id::text) as mark
       from journal.entries e join journal.subjects s on s.type = e.subject_type
       where e.id > (lpad(to_hex(((extract(epoch from clock_timestamp()) - $1) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
       group by 1`,
      [WINDOW_SECONDS],
    );
    return new Map(found.map(({ topic, mark }) => [topic, mark]));
  }
}
