import { type Identity } from '@app/kernel';
import { readsDocuments } from '../domain/asker.js';
import { closedDraftSql } from './document-store.js';
import { type Asking } from './rows.js';

/** For whom a person acts, and as which recipients they receive. */
export interface Scope {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly positionId: string | null;
  /** The own organisation and those it serves as their office; none for a position without a role that reads documents. */
  readonly organisationIds: readonly string[];
  /** Recipient ids: those organisations, the own position, and for a clerk every position of them. */
  readonly recipientIds: readonly string[];
  readonly auditor: boolean;
}

export async function scopeOf(rows: Asking, who: Identity): Promise<Scope> {
  const [found] = await rows.query<{ organisations: string[]; positions: string[] }>(
    `with mine as (select o.id from directory.organisations o where $3::boolean and (o.id = $1::uuid or o.served_by = $1::uuid))
     select coalesce((select array_agg(id) from mine), '{}') as organisations,
            case when $2::boolean then coalesce((select array_agg(p.id) from directory.positions p where p.organisation_id in (select id from mine)), '{}')
                 else '{}' end as positions`,
    [who.organisationId, who.roles.includes('clerk'), readsDocuments(who.roles)],
  );
  const organisationIds = found?.organisations ?? [];
  return {
    personId: who.personId,
    organisationId: who.organisationId,
    positionId: who.positionId,
    organisationIds,
    recipientIds: [...organisationIds, ...(found?.positions ?? []), ...(who.positionId === null ? [] : [who.positionId])],
    auditor: who.roles.includes('auditor'),
  };
}

/** SQL: person `$n` sits in the delegation whose paper `d` is. */
export const workersSql = (person: string): string => `(d.inspection is not null and (d.inspection -> 'workers') ? ${person}::text)`;

/** SQL: person `$person`, or one of the organisations `$organisations`, is to sign minutes `d` that are written. */
export const signatorySql = (person: string, organisations: string): string =>
  `(d.signatories is not null and d.stage in ('approved', 'signed') and exists (select from jsonb_array_elements(d.signatories) s
    where s ->> 'personId' = ${person}::text or (s ->> 'personId' is null and (s ->> 'organisationId')::uuid = any (${organisations}::uuid[]))))`;

/** SQL: a unit handed `d` in to a session that the person keeps or whose body they work for: as it lies on the table, late or not. */
export const handedInSql = (person: string, organisations: string): string =>
  `exists (select from documents.session_papers p join documents.sessions s on s.id = p.session_id
     where p.document_id = d.id and p.status <> 'removed' and p.owed_by_organisation_id is not null
       and (s.secretary_person_id = ${person}::uuid or s.organisation_id = any (${organisations}::uuid[])))`;

/**
 * SQL: may the person of a scope read document `d`? Who works with documents in the issuing body or the office that serves it; members of
 * a roster; who is to sign minutes; who is asked to a session whose paper it is, or works for the body that a unit handed it in to;
 * those it was issued to; the delegation whose paper it is (and while it drafts, nobody
 * else); the auditor. Parameters from `$first`: see `visibilityParams`.
 */
export function visibleSql(first: number): string {
  const [organisations, person, recipients, auditor] = [first, first + 1, first + 2, first + 3].map((n) => `$${n}`);
  return `(${auditor}::boolean or (d.organisation_id = any (${organisations}::uuid[]) and not ${closedDraftSql})
    or ${workersSql(`$${first + 1}`)}
    or ${signatorySql(`$${first + 1}`, `$${first}`)}
    or exists (select from documents.decisions x join documents.roster_members m on m.decision_id = x.id
               where x.document_id = d.id and m.person_id = ${person}::uuid)
    or exists (select from documents.session_papers p join documents.session_readers r on r.session_id = p.session_id and r.person_id = ${person}::uuid
               where p.document_id = d.id and p.status in ('in', 'let-in') and (r.item_ids is null or p.item_id = any (r.item_ids)))
    or ${handedInSql(`$${first + 1}`, `$${first}`)}
    or exists (select from documents.issues i join directory.frozen_recipients f on f.list_id = i.recipient_list_id
               where i.document_id = d.id and f.recipient_id = any (${recipients}::uuid[])))`;
}

/**
 * SQL: was one of the organisations `$n` asked in comment round `r`? It opens that round's version and the own answer, and nothing else of the
 * document: this is no part of `visibleSql`, so that no other question of the document is answered to who was only asked.
 */
export const askedSql = (n: number): string =>
  `exists (select from documents.comment_replies q where q.round_id = r.id and q.organisation_id = any ($${n}::uuid[]))`;

export const visibilityParams = (scope: Scope): unknown[] => [scope.organisationIds, scope.personId, scope.recipientIds, scope.auditor];

/** Whether the person may know of the document at all. */
export async function maySee(rows: Asking, who: Identity, documentId: string): Promise<boolean> {
  const scope = await scopeOf(rows, who);
  const found = await rows.query(`select 1 from documents.documents d where d.id = $1::uuid and ${visibleSql(2)}`, [
    documentId,
    ...visibilityParams(scope),
  ]);
  return found.length > 0;
}
