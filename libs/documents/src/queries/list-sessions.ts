import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Reply, type SessionStatus, type SittingBody } from '../domain/sessions/session.js';
import { sessionParams, sessionVisibleSql } from '../storage/session-access.js';
import { askingFor } from './readable-document.js';

export interface SessionItem {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string | null;
  readonly body: SittingBody;
  readonly bodyName: string;
  readonly termName: string;
  readonly ordinal: number;
  readonly subject: string | null;
  readonly startsAt: Date;
  readonly endsAt: Date | null;
  readonly place: string;
  readonly status: SessionStatus;
  readonly items: number;
  /** The asker's own invitation, if there is one, and what was answered for this hour. */
  readonly invitationId: string | null;
  readonly reply: Reply | null;
}

export interface SessionFilter {
  readonly body: SittingBody | null;
  readonly status: SessionStatus | null;
  /** Sessions that begin in this span; either end may be open. */
  readonly from: Date | null;
  readonly to: Date | null;
  readonly limit: number;
  readonly after: string | null;
}

/** The sessions the person prepares, sits in or is asked to, latest first. */
@Injectable()
export class ListSessions {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, filter: SessionFilter): Promise<Page<SessionItem>> {
    const after = decodeCursor(filter.after, 2) ?? [null, null];
    const found = await askingFor(this.reads, who).query<SessionItem & { key: string }>(
      `select s.id, s.organisation_id as "organisationId", o.name as "organisationName", s.body, s.body_name as "bodyName", s.term_name as "termName",
              s.ordinal, s.subject, s.starts_at as "startsAt", s.ends_at as "endsAt", s.place, s.status, cardinality(s.agenda)::int as items,
              v.id as "invitationId", case when v.replied_for = s.starts_at then v.reply end as reply, s.starts_at::text as key
       from documents.sessions s
       left join directory.organisations o on o.id = s.organisation_id
       left join documents.session_invitations v on v.session_id = s.id and v.person_id = $2::uuid and not v.withdrawn and s.status <> 'planned'
       where ${sessionVisibleSql(1)}
         and ($6::text is null or s.body = $6) and ($7::text is null or s.status = $7)
         and ($8::timestamptz is null or s.starts_at >= $8) and ($9::timestamptz is null or s.starts_at < $9)
         and ($10::timestamptz is null or (s.starts_at, s.id) < ($10::timestamptz, $11::uuid))
       order by s.starts_at desc, s.id desc limit $12`,
      [...sessionParams(who), filter.body, filter.status, filter.from, filter.to, ...after, filter.limit + 1],
    );
    return pageOf(
      found,
      filter.limit,
      ({ key: _, ...item }) => item,
      (row) => [row.key, row.id],
    );
  }
}
