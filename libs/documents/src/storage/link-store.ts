import { type LocalDate } from '@app/kernel';
import { madeSet, type MadeSet } from '@app/journal';
import { type CitedCandidate, symbolAfterNumber } from '../domain/linking/cited-documents.js';
import { type EarlierFigure } from '../domain/linking/earlier-figures.js';
import { type FoundLink } from '../domain/linking/link.js';
import { type PrintedReading, type PrintedReference } from '../domain/linking/printed.js';
import { type Asking } from './rows.js';
import { amendment, insertion, type StateChange } from './state-change.js';
import { type Scope, visibilityParams, visibleSql } from './visibility.js';

/** How many documents a reference without a symbol is offered at most, and how many earlier documents figures are looked for in. */
const MOST_CITED = 5;
const MOST_EARLIER = 50;

export async function readingOfImport(rows: Asking, importId: string): Promise<PrintedReading | null> {
  const [row] = await rows.query<{ read: PrintedReading }>(
    `select coalesce(corrected, read) as read from documents.imports where id = $1::uuid and failure is null`,
    [importId],
  );
  return row?.read ?? null;
}

/** Issued documents that one of the references may mean, of those the person may read. */
export async function citedCandidates(
  rows: Asking,
  references: readonly PrintedReference[],
  scope: Scope,
  documentId: string,
): Promise<CitedCandidate[]> {
  if (references.length === 0) return [];
  const asked = references.map(({ type, number, symbol, date }) => ({
    type,
    number,
    date: date?.length === 10 ? date : null,
    symbol: symbol === null ? null : symbolAfterNumber(symbol),
  }));
  return rows.query<CitedCandidate>(
    `select distinct f.* from jsonb_to_recordset($1::jsonb) as r(type text, number int, symbol text, date date)
     cross join lateral (
       select d.id, d.organisation_id as "organisationId", d.type, d.number, d.symbol, d.issued_on::text as "issuedOn" from documents.documents d
       where d.stage = 'issued' and d.number = r.number and d.id <> $2::uuid
         and case when r.symbol is null then d.type = r.type
                  else upper(regexp_replace(d.symbol, '^[0-9]+[-/]', '') collate "vi-x-icu") = r.symbol end
         and ${visibleSql(3)}
       order by (d.issued_on = r.date) desc nulls last, d.issued_on desc limit ${MOST_CITED}) f`,
    [JSON.stringify(asked), documentId, ...visibilityParams(scope)],
  );
}

/** Figures of the latest earlier documents of the organisation that came from files, of those the person may read. */
export async function figuresBefore(
  rows: Asking,
  document: { readonly id: string; readonly organisationId: string; readonly on: LocalDate },
  scope: Scope,
): Promise<EarlierFigure[]> {
  return rows.query<EarlierFigure>(
    `with before as (
       select d.id, coalesce(d.issued_on::text, i.read ->> 'date') as date, i.read -> 'figures' as figures
       from documents.documents d
       join (select id, coalesce(corrected, read) as read from documents.imports) i on i.id = d.import_id
       where d.organisation_id = $2::uuid and d.id <> $1::uuid and d.stage <> 'withdrawn'
         and coalesce(d.issued_on::text, i.read ->> 'date') < $3::text and ${visibleSql(4)}
       order by date desc, d.id limit ${MOST_EARLIER})
     select b.id as "documentId", b.date, f.figure ->> 'quote' as quote, f.figure ->> 'actual' as actual
     from before b cross join lateral jsonb_array_elements(b.figures) as f(figure)`,
    [document.id, document.organisationId, document.on, ...visibilityParams(scope)],
  );
}

/** Keeps those that are not known yet, with one statement; null where there are none. */
export async function insertLinks(
  rows: Asking,
  made: { readonly linkingId: string; readonly documentId: string; readonly ids: readonly string[] },
  found: readonly FoundLink[],
): Promise<MadeSet> {
  const given = found.map((link, index) => ({
    ...link,
    id: made.ids[index],
    document: link.kind === 'document' || link.kind === 'figure' ? link.target : null,
    organisation: link.kind === 'body' ? link.target : null,
    person: link.kind === 'person' ? link.target : null,
    position: link.position ?? null,
    node: link.kind === 'clause' ? link.target : null,
  }));
  const [inserted] = await rows.query<{ set: MadeSet }>(
    `with made as (
       insert into documents.links (id, version, made_in, document_id, kind, path, printed, target_document_id, target_organisation_id,
         target_person_id, target_position_id, target_node_id, earlier, reason, confidence)
       select l.id, 0, $1::uuid, $2::uuid, l.kind, l.path, l.printed, l.document, l.organisation, l.person, l.position, l.node, l.earlier, l.reason, l.confidence
       from jsonb_to_recordset($3::jsonb) as l(id uuid, kind text, path text, printed text, document uuid, organisation uuid, person uuid, position uuid, node text,
         earlier text, reason text, confidence double precision)
       on conflict do nothing returning *)
     select ${madeSet('documents.link', 'made')} as set`,
    [made.linkingId, made.documentId, JSON.stringify(given)],
  );
  if (inserted === undefined) throw new Error('a set without a row');
  return inserted.set;
}

export function linkingInserted(linking: {
  readonly id: string;
  readonly documentId: string;
  readonly importId: string;
  readonly count: number;
  readonly by: string | null;
  readonly at: Date;
}): StateChange {
  return insertion({ type: 'documents.linking', id: linking.id }, linking.documentId, 'documents.linkings', {
    document_id: ['uuid', linking.documentId],
    import_id: ['uuid', linking.importId],
    count: ['int', linking.count],
    linked_by: ['uuid', linking.by],
    linked_at: ['timestamptz', linking.at],
  });
}

export interface KnownLink {
  readonly id: string;
  readonly version: number;
  readonly documentId: string;
}

/** Those of the ties that the person may see, held until the end of the transaction. */
export async function loadLinks(rows: Asking, documentId: string, ids: readonly string[], scope: Scope): Promise<KnownLink[]> {
  return rows.query<KnownLink>(
    `select l.id, l.version, l.document_id as "documentId"
     from documents.links l left join documents.documents d on d.id = l.target_document_id
     where l.id = any ($2::uuid[]) and l.document_id = $1::uuid and (l.target_document_id is null or ${visibleSql(3)})
     order by l.id for update of l`,
    [documentId, ids, ...visibilityParams(scope)],
  );
}

export function linkAnswered(known: KnownLink, answer: 'confirmed' | 'rejected' | null, by: string, at: Date): StateChange {
  return amendment({ type: 'documents.link', id: known.id }, known.documentId, 'documents.links', known.version, {
    answer: ['text', answer],
    answered_by: ['uuid', answer === null ? null : by],
    answered_at: ['timestamptz', answer === null ? null : at],
  });
}
