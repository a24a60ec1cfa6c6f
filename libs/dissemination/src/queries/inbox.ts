import { Directory } from '@app/directory';
import { Journal } from '@app/journal';
import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Stage, STAGES } from '../domain/delivery.js';
import { organisationsRead } from '../domain/who-acts.js';
import { askerOf } from './asker-of.js';
import { INBOX_COLUMNS, type InboxItem } from './delivery-view.js';

/** `waiting`: every stage in which an answer is still owed. */
export type InboxStage = Stage | 'waiting';
export const INBOX_STAGES: readonly InboxStage[] = ['waiting', ...STAGES];

type Row = InboxItem & { readonly deliveredKey: string };

/** What came in for the asker: for its organisation, for those its office serves, and for its own position; newest first. */
@Injectable()
export class Inbox {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly journal: Journal,
  ) {}

  async page(who: Identity, query: { stage?: InboxStage; limit: number; after?: string }): Promise<Page<InboxItem>> {
    const asker = await askerOf(this.directory, who, await this.journal.now());
    const recipientIds = [...organisationsRead(asker), ...(who.positionId === null ? [] : [who.positionId])];
    if (recipientIds.length === 0) return { items: [], next: null };
    const after = decodeCursor(query.after, 2) ?? [null, null];
    // One index scan for each thing the asker receives as, merged: as fast on the thousandth page as on the first.
    const rows = await this.reads.query<Row>(
      who,
      `select ${INBOX_COLUMNS}, d.delivered_at::text as "deliveredKey"
       from unnest($1::uuid[]) as mine(id)
       cross join lateral (
         select * from dissemination.deliveries d
         where d.recipient_id = mine.id and ${stageFilter(query.stage)}
           and ($2::timestamptz is null or (d.delivered_at, d.id) < ($2::timestamptz, $3::uuid))
           and ($5::text[] is null or exists (
             select from dissemination.dispatches t where t.id = d.dispatch_id and t.document_type = any ($5::text[])))
         order by d.delivered_at desc, d.id desc limit $4) d
       join dissemination.dispatches p on p.id = d.dispatch_id
       order by d.delivered_at desc, d.id desc limit $4`,
      [[...new Set(recipientIds)], ...after, query.limit + 1, who.actingFor?.documentTypes ?? null],
    );
    return pageOf(
      rows,
      query.limit,
      ({ deliveredKey: _, ...item }) => item,
      (row) => [row.deliveredKey, row.id],
    );
  }
}

/** Written into the statement, so that each stage has its own plan and finds its partial index. */
function stageFilter(stage: InboxStage | undefined): string {
  if (stage === undefined) return 'true';
  const waiting = `d.stage in ('delivered', 'opened', 'registered')`;
  switch (stage) {
    case 'waiting':
      return waiting;
    case 'acknowledged':
    case 'returned':
      return `d.stage = '${stage}'`;
    case 'delivered':
    case 'opened':
    case 'registered':
      return `${waiting} and d.stage = '${stage}'`;
  }
}
