import { type Identity, type Messages } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { alertText } from '../domain/alert-text.js';

/** One thing the person was told. Instants in ISO 8601 UTC. */
export interface AlertItem {
  readonly id: string;
  readonly kind: string;
  /** In words, in the language asked for. */
  readonly text: string;
  readonly documentId: string | null;
  /** Title and symbol of the document, as last told. */
  readonly title: string | null;
  readonly symbol: string | null;
  /** What it leads to besides the document: a delivery, a ballot, an obligation, a report. */
  readonly subjectId: string | null;
  /** In which position and for which organisation the person was told. */
  readonly positionId: string | null;
  readonly organisationId: string | null;
  /** In whose stead the person was told; null: for themselves. */
  readonly onBehalfOf: string | null;
  readonly params: Readonly<Record<string, string | number>>;
  readonly urgency: number;
  readonly at: string;
  readonly readAt: string | null;
}

type Row = Omit<AlertItem, 'text' | 'at' | 'readAt'> & { readonly at: Date; readonly readAt: Date | null; readonly atKey: string };

/** Told in a position, an alert is read while the person holds it, told in somebody's stead while that lasts; afterwards no more. */
const STILL_CONCERNED = `a.person_id = $1 and a.shown_at is not null and case
  when a.substitute_id is not null then exists (select from directory.substitutes_at(directory.today()) s where s.id = a.substitute_id)
  else a.position_id is null or exists (
    select 1 from directory.holders h where h.person_id = a.person_id and h.position_id = a.position_id
      and h.valid_from <= directory.today() and (h.valid_to is null or h.valid_to > directory.today())) end`;

/** What the asker was told, newest first. */
@Injectable()
export class Alerts {
  constructor(private readonly reads: Reads) {}

  async page(who: Identity, query: { unread: boolean; limit: number; after?: string }, messages: Messages): Promise<Page<AlertItem>> {
    const after = decodeCursor(query.after, 2) ?? [null, null];
    const rows = await this.reads.query<Row>(
      who,
      `select a.id, a.kind, a.document_id as "documentId", d.title, d.symbol, a.subject_id as "subjectId", a.position_id as "positionId",
         a.organisation_id as "organisationId", f.full_name as "onBehalfOf", a.params, a.urgency, a.occurred_at as at, a.read_at as "readAt", a.occurred_at::text as "atKey"
       from notifications.alerts a left join notifications.documents d on d.id = a.document_id
         left join directory.substitutes s on s.id = a.substitute_id left join directory.people f on f.id = s.absent_person_id
       where ${STILL_CONCERNED} ${query.unread ? 'and a.read_at is null' : ''}
         and ($2::timestamptz is null or (a.occurred_at, a.id) < ($2::timestamptz, $3::uuid))
       order by a.occurred_at desc, a.id desc limit $4`,
      [who.personId, ...after, query.limit + 1],
    );
    return pageOf(
      rows,
      query.limit,
      ({ atKey: _, at, readAt, ...row }) => ({
        ...row,
        text: alertText(messages, row),
        at: at.toISOString(),
        readAt: readAt?.toISOString() ?? null,
      }),
      (row) => [row.atKey, row.id],
    );
  }

  async unread(who: Identity): Promise<number> {
    const [counted] = await this.reads.query<{ unread: number }>(
      who,
      `select count(*)::int as unread from notifications.alerts a where ${STILL_CONCERNED} and a.read_at is null`,
      [who.personId],
    );
    return counted?.unread ?? 0;
  }
}
