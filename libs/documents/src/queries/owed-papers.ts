import { type Identity, missing } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type PaperStatus, type SittingBody } from '../domain/sessions/session.js';
import { scopeOf } from '../storage/visibility.js';
import { type PaperFile } from './find-paper.js';
import { askingFor } from './readable-document.js';

export interface OwedPaper {
  readonly id: string;
  readonly title: string;
  /** Which session wants it and when it sits; nothing else of it. */
  readonly session: { readonly body: SittingBody; readonly bodyName: string; readonly ordinal: number; readonly startsAt: Date };
  /** Which unit owes it, by id and name. */
  readonly owedById: string;
  readonly owedBy: string | null;
  readonly dueAt: Date | null;
  readonly overdue: boolean;
  readonly status: Exclude<PaperStatus, 'removed'>;
  readonly documentId: string | null;
  readonly fileName: string | null;
  readonly handedInAt: Date | null;
  /** Whether it can be handed in (again): the session has neither closed nor been stopped. */
  readonly open: boolean;
}

const OPEN = `s.status in ('planned', 'invited', 'open')`;

/** Papers that the own unit, or one it serves, owes a session: seen by the unit without the session. */
@Injectable()
export class OwedPapers {
  constructor(private readonly reads: Reads) {}

  /** `waiting`: not handed in, the nearest deadline first; else all, newest first. */
  async list(
    who: Identity,
    wish: { readonly waiting: boolean; readonly limit: number; readonly after: string | null },
  ): Promise<Page<OwedPaper>> {
    const rows = askingFor(this.reads, who);
    const { organisationIds } = await scopeOf(rows, who);
    const after = decodeCursor(wish.after, 1) ?? [null];
    const [key, compare] = wish.waiting
      ? [`to_char(coalesce(p.due_at, s.starts_at) at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') || p.id::text`, '>']
      : [`p.id::text`, '<'];
    const found = await rows.query<OwedPaper & { key: string }>(
      `select p.id, p.title, jsonb_build_object('body', s.body, 'bodyName', s.body_name, 'ordinal', s.ordinal, 'startsAt', s.starts_at) as session,
              p.owed_by_organisation_id as "owedById", o.name as "owedBy", p.due_at as "dueAt", coalesce(p.status = 'awaited' and p.due_at < journal.now(), false) as overdue, p.status,
              p.document_id as "documentId", p.file_name as "fileName", p.handed_in_at as "handedInAt", ${OPEN} as open, ${key} as key
       from documents.session_papers p join documents.sessions s on s.id = p.session_id
       left join directory.organisations o on o.id = p.owed_by_organisation_id
       where p.owed_by_organisation_id = any ($1::uuid[]) and p.status <> 'removed' and s.status <> 'cancelled'
         and (not $2::boolean or (p.status = 'awaited' and ${OPEN}))
         and ($3::text is null or ${key} ${compare} $3::text)
       order by ${key} ${wish.waiting ? '' : 'desc'} limit $4`,
      [organisationIds, wish.waiting, ...after, wish.limit + 1],
    );
    return pageOf(
      found,
      wish.limit,
      ({ key: _, session, ...item }) => ({ ...item, session: { ...session, startsAt: new Date(session.startsAt) } }),
      (row) => [row.key],
    );
  }

  /** The file as it was handed in, for the unit that did. */
  async file(who: Identity, paperId: string): Promise<PaperFile> {
    const rows = askingFor(this.reads, who);
    const { organisationIds } = await scopeOf(rows, who);
    const [found] = await rows.query<PaperFile>(
      `select file_sha256 as sha256, file_name as name, format from documents.session_papers
       where id = $1::uuid and owed_by_organisation_id = any ($2::uuid[]) and status <> 'removed' and file_sha256 is not null`,
      [paperId, organisationIds],
    );
    if (found === undefined) throw missing('session.unknown-paper');
    return found;
  }
}
