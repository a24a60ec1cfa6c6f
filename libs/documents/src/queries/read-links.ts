import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { SURE } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { askerFor } from '../domain/asker.js';
import { type LinkKind, type LinkReason } from '../domain/linking/link.js';
import { keepsLinks } from '../domain/linking/keeps-links.js';
import { visibilityParams, visibleSql } from '../storage/visibility.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface LinkView {
  readonly id: string;
  readonly kind: LinkKind;
  readonly path: string;
  readonly printed: string;
  /** What it points to: one of the four. */
  readonly documentId: string | null;
  readonly organisationId: string | null;
  readonly personId: string | null;
  /** Of a person: the post by which they were known. */
  readonly post: string | null;
  readonly nodeId: string | null;
  /** Symbol of the document it points to. */
  readonly symbol: string | null;
  /** Title of that document, the organisation as it is called today, or the person. */
  readonly name: string | null;
  /** Day of that document. */
  readonly issuedOn: string | null;
  readonly earlier: string | null;
  readonly reason: LinkReason;
  readonly confidence: number;
  /** Neither sure nor answered: a person is asked. */
  readonly asked: boolean;
  /** The asker may say whether it is right. */
  readonly mayAnswer: boolean;
  readonly answer: 'confirmed' | 'rejected' | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/**
 * What a document is tied to, in the order found. Nobody hears of a document they may not read; who only reads the document is shown what is
 * sure or confirmed, who keeps its ties also what is asked and what was rejected.
 */
@Injectable()
export class ReadLinks {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, documentId: string, page: { readonly limit: number; readonly after: string | null }): Promise<Page<LinkView>> {
    const rows = askingFor(this.reads, who);
    const { state, standing, scope } = await readableDocument(rows, who, documentId);
    const keeps = keepsLinks(askerFor(who, standing, false, state.inspection));
    const found = await rows.query<LinkView>(
      `select l.id, l.kind, l.path, l.printed, l.target_document_id as "documentId", l.target_organisation_id as "organisationId",
              l.target_node_id as "nodeId", d.symbol, l.target_person_id as "personId", q.title as post, coalesce(d.title, o.name, t.full_name) as name, d.issued_on::text as "issuedOn", l.earlier, l.reason,
              l.confidence, l.answer is null and l.confidence < $4::float8 as asked, $3::boolean as "mayAnswer", l.answer,
              p.full_name as "answeredBy", l.answered_at as "answeredAt"
       from documents.links l left join documents.documents d on d.id = l.target_document_id
       left join directory.organisations o on o.id = l.target_organisation_id left join directory.people p on p.id = l.answered_by
       left join directory.people t on t.id = l.target_person_id left join directory.positions q on q.id = l.target_position_id
       where l.document_id = $1::uuid and ($2::uuid is null or l.id > $2::uuid)
         and ($3::boolean or coalesce(l.answer = 'confirmed', l.confidence >= $4::float8))
         and (l.target_document_id is null or ${visibleSql(6)})
       order by l.id limit $5`,
      [documentId, decodeCursor(page.after, 1)?.[0] ?? null, keeps, SURE, page.limit + 1, ...visibilityParams(scope)],
    );
    return pageOf(
      found,
      page.limit,
      (row) => row,
      (row) => [row.id],
    );
  }
}
