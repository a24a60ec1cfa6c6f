import { type Identity, unaccentedText } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Stage } from '../domain/stage.js';
import { closedDraftSql } from '../storage/document-store.js';
import { scopeOf, workersSql } from '../storage/visibility.js';
import { askingFor } from './readable-document.js';

export interface DocumentItem {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string | null;
  readonly type: string;
  readonly title: string;
  readonly stage: Stage;
  readonly step: string;
  readonly round: number;
  readonly number: number | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly reportId: string | null;
  readonly drafterName: string | null;
  readonly since: Date;
  readonly dueAt: Date | null;
}

export interface DocumentFilter {
  readonly stage: Stage | null;
  readonly type: string | null;
  readonly q: string | null;
  readonly limit: number;
  readonly after: string | null;
}

const ITEM = `d.id, d.organisation_id as "organisationId", o.name as "organisationName", d.type, d.title, d.stage, d.step, d.round, d.number, d.symbol,
  d.issued_on::text as "issuedOn", d.report_id as "reportId", p.full_name as "drafterName", d.since, d.due_at as "dueAt"`;

/**
 * Documents the person may read, newest first: those of the own organisation and of the bodies it serves, those voted on, those received.
 * Each branch is cut to one page before they are merged, so that a page costs the same however many documents there are.
 */
@Injectable()
export class ListDocuments {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, filter: DocumentFilter): Promise<Page<DocumentItem>> {
    const rows = askingFor(this.reads, who);
    const scope = await scopeOf(rows, who);
    const after = decodeCursor(filter.after, 1);
    const wanted = `($5::text is null or d.stage = $5::text) and ($6::text is null or d.type = $6::text)
      and ($7::text is null or d.words @@ to_tsquery('simple', $7::text)) and ($8::uuid is null or d.id < $8::uuid)
      and ($10::text[] is null or d.type = any ($10::text[])) order by d.id desc limit $9`;
    const found = await rows.query<DocumentItem>(
      `with hits as (
         (select d.id from documents.documents d where ((d.organisation_id = any ($1::uuid[]) and not ${closedDraftSql}) or $4::boolean) and ${wanted})
         union
         (select d.id from documents.documents d where ${workersSql('$2')} and ${wanted})
         union
         (select d.id from documents.documents d where exists (
            select from documents.decisions x join documents.roster_members m on m.decision_id = x.id
            where x.document_id = d.id and m.person_id = $2::uuid) and ${wanted})
         union
         (select d.id from documents.documents d where exists (
            select from documents.issues i join directory.frozen_recipients f on f.list_id = i.recipient_list_id
            where i.document_id = d.id and f.recipient_id = any ($3::uuid[])) and d.stage = 'issued' and ${wanted})
       )
       select ${ITEM} from (select id from hits order by id desc limit $9) h
       join documents.documents d on d.id = h.id
       left join directory.organisations o on o.id = d.organisation_id
       left join directory.people p on p.id = d.drafter_person_id
       order by d.id desc`,
      [
        scope.organisationIds,
        scope.personId,
        scope.recipientIds,
        scope.auditor,
        filter.stage,
        filter.type,
        phraseOf(filter.q),
        after?.[0] ?? null,
        filter.limit + 1,
        who.actingFor?.documentTypes ?? null,
      ],
    );
    return pageOf(
      found,
      filter.limit,
      (item) => item,
      (item) => [item.id],
    );
  }
}

/** What was typed as a search: words as a phrase, the last one perhaps not finished; without diacritics. */
function phraseOf(q: string | null): string | null {
  const words = unaccentedText(q ?? '')
    .split(' ')
    .filter((word) => word !== '')
    .slice(0, 12);
  return words.length === 0 ? null : `${words.join(' <-> ')}:*`;
}
