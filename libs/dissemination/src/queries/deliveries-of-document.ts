import { Directory } from '@app/directory';
import { Journal } from '@app/journal';
import { type Identity, missing } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { organisationsRead } from '../domain/who-acts.js';
import { askerOf } from './asker-of.js';
import { DELIVERY_COLUMNS, type DeliveryItem } from './delivery-view.js';
import { type InboxStage } from './inbox.js';

/** Of one round of a document: how many recipients are at each stage. */
export interface DispatchSummary {
  readonly dispatchId: string;
  readonly documentId: string;
  readonly round: number;
  /** On the frozen list. */
  readonly recipients: number;
  /** Have it (all stages). Equal to `recipients` once dispatched. */
  readonly delivered: number;
  /** Have opened it, whatever they did then. */
  readonly opened: number;
  /** Have registered it under their own number. */
  readonly registered: number;
  readonly acknowledged: number;
  readonly returned: number;
  /** Owe an answer. */
  readonly silent: number;
  /** Reminders sent so far, one a recipient and time. */
  readonly reminders: number;
  readonly plannedAt: string;
  readonly dispatchedAt: string | null;
  readonly answeredAt: string | null;
}

interface DispatchHead {
  readonly id: string;
  readonly round: number;
  readonly recipients: number;
  readonly plannedAt: Date;
  readonly dispatchedAt: Date | null;
  readonly answeredAt: Date | null;
}

/** Who got a document, who is silent and since when: asked by the people of its issuer, or of the office that serves the issuer. */
@Injectable()
export class DeliveriesOfDocument {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
    private readonly journal: Journal,
  ) {}

  /** In the order of the frozen list. `stage: 'waiting'` are the silent; `q` is part of the recipient's name. Without `round` the latest. */
  async page(
    who: Identity,
    documentId: string,
    query: { stage?: InboxStage; q?: string; round?: number; limit: number; after?: string },
  ): Promise<Page<DeliveryItem>> {
    const dispatch = await this.dispatch(who, documentId, query.round);
    const [after = null] = decodeCursor(query.after, 1) ?? [null];
    const rows = await this.reads.query<DeliveryItem>(
      who,
      `select ${DELIVERY_COLUMNS} from dissemination.deliveries d
       where d.dispatch_id = $1 and ($2::int is null or d.ordinal > $2::int)
         and ($3::text is null or d.stage = $3 or ($3 = 'waiting' and d.stage in ('delivered', 'opened', 'registered')))
         and ($4::text is null or position(lower($4) in lower(d.recipient_name)) > 0)
       order by d.ordinal limit $5`,
      [dispatch.id, after, query.stage ?? null, query.q?.trim() || null, query.limit + 1],
    );
    return pageOf(
      rows,
      query.limit,
      (row) => row,
      (row) => [row.ordinal],
    );
  }

  async summary(who: Identity, documentId: string, round?: number): Promise<DispatchSummary> {
    const dispatch = await this.dispatch(who, documentId, round);
    const [counts] = await this.reads.query<
      Record<'delivered' | 'opened' | 'registered' | 'acknowledged' | 'returned' | 'silent' | 'reminders', number>
    >(
      who,
      `select count(*)::int as delivered, count(opened_at)::int as opened, count(registered_at)::int as registered,
         count(acknowledged_at)::int as acknowledged, count(returned_at)::int as returned,
         (count(*) filter (where stage in ('delivered', 'opened', 'registered')))::int as silent,
         (select coalesce(sum(recipients), 0)::int from dissemination.reminder_sets where dispatch_id = $1) as reminders
       from dissemination.deliveries where dispatch_id = $1`,
      [dispatch.id],
    );
    if (counts === undefined) throw missing('dispatch.missing');
    return {
      dispatchId: dispatch.id,
      documentId,
      round: dispatch.round,
      recipients: dispatch.recipients,
      ...counts,
      plannedAt: dispatch.plannedAt.toISOString(),
      dispatchedAt: dispatch.dispatchedAt?.toISOString() ?? null,
      answeredAt: dispatch.answeredAt?.toISOString() ?? null,
    };
  }

  private async dispatch(who: Identity, documentId: string, round: number | undefined): Promise<DispatchHead> {
    const asker = await askerOf(this.directory, who, await this.journal.now());
    const [found] = await this.reads.query<DispatchHead>(
      who,
      `select id, round, recipient_count as recipients, planned_at as "plannedAt", dispatched_at as "dispatchedAt", answered_at as "answeredAt"
       from dissemination.dispatches
       where document_id = $1 and ($2::int is null or round = $2) and organisation_id = any ($3::uuid[])
         and ($4::text[] is null or document_type = any ($4::text[]))
       order by round desc limit 1`,
      [documentId, round ?? null, organisationsRead(asker), who.actingFor?.documentTypes ?? null],
    );
    if (found === undefined) throw missing('dispatch.missing');
    return found;
  }
}
