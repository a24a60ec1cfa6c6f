import { type Identity, missing, withinScope } from '@app/kernel';
import { type Reads } from '@app/platform';
import { readsDocuments, type Standing } from '../domain/asker.js';
import { type DocumentState } from '../domain/document-state.js';
import { type DocumentEntity } from '../storage/document.entity.js';
import { DOCUMENT_COLUMNS, standingSql, stateOf } from '../storage/document-store.js';
import { type Asking } from '../storage/rows.js';
import { handedInSql, type Scope, scopeOf, signatorySql, visibilityParams, visibleSql, workersSql } from '../storage/visibility.js';

/** Reads on behalf of one person, as anything that can be asked. */
export const askingFor = (reads: Reads, who: Identity): Asking => ({ query: (sql, params) => reads.query(who, sql, params) });

export interface ReadableDocument {
  readonly state: DocumentState;
  readonly standing: Standing;
  readonly scope: Scope;
  readonly now: Date;
  /** Of the issuing side, of a roster or a session's seats, or the auditor: may read how it came about. Others only what was issued to them. */
  readonly insider: boolean;
  /** A guest of a session and who prepares it read a paper as it lies on the table, and who signs minutes besides reads them as they are written. */
  readonly onTable: boolean;
}

/** A document the person may read. @throws DomainError missing `document.unknown`, also where it exists but is not theirs to know of */
export async function readableDocument(rows: Asking, who: Identity, id: string): Promise<ReadableDocument> {
  const scope = await scopeOf(rows, who);
  const [row] = await rows.query<
    DocumentEntity & {
      standing: Standing;
      on_roster: boolean;
      in_delegation: boolean;
      signs: boolean;
      sits: boolean | null;
      handed_in: boolean;
      now: Date;
    }
  >(
    `select ${DOCUMENT_COLUMNS}, ${standingSql('$2')} as standing, journal.now() as now,
       exists (select from documents.decisions x join documents.roster_members m on m.decision_id = x.id
               where x.document_id = d.id and m.person_id = $3::uuid) as on_roster,
       ${workersSql('$3')} as in_delegation, ${signatorySql('$3', '$4')} as signs,
       (select bool_or(r.member) from documents.session_papers p join documents.session_readers r on r.session_id = p.session_id
        where p.document_id = d.id and r.person_id = $3::uuid and p.status in ('in', 'let-in')
          and (r.item_ids is null or p.item_id = any (r.item_ids))) as sits, ${handedInSql('$5', '$4')} as handed_in
     from documents.documents d where d.id = $1::uuid and ${visibleSql(4)}`,
    [id, who.organisationId, who.personId, ...visibilityParams(scope)],
  );
  if (row === undefined || !withinScope(who, row.type)) throw missing('document.unknown');
  return {
    state: stateOf(row),
    standing: row.standing,
    scope,
    now: row.now,
    insider:
      (row.standing !== null && readsDocuments(who.roles)) || row.on_roster || row.in_delegation || row.sits === true || scope.auditor,
    onTable: row.sits !== null || row.signs || row.handed_in,
  };
}
