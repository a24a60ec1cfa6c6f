import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type AnchorPlace, placeOfAnchor } from '../domain/anchor.js';
import { loadContent } from '../storage/document-store.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface CommentView {
  readonly id: string;
  readonly versionId: string;
  readonly versionOrdinal: number;
  /** Submission in which it was made. */
  readonly round: number;
  readonly nodeId: string | null;
  readonly class: 'form' | 'content';
  readonly text: string;
  /** What stood in the stretch it is about; null: the whole node. */
  readonly quote: string | null;
  /** Where that stretch is in the version that stands. */
  readonly place: { readonly state: AnchorPlace['state']; readonly from: number | null; readonly to: number | null } | null;
  readonly proposal: string | null;
  readonly checkCode: string | null;
  readonly author: string | null;
  /** By the asker, who may take it back. */
  readonly own: boolean;
  readonly madeAt: Date;
  readonly answer: 'accepted' | 'explained' | null;
  readonly answerText: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
  /** Ordinal of the version in which the office mended it. */
  readonly mendedIn: number | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnReason: string | null;
}

type Row = Omit<CommentView, 'place'> & { readonly from: number | null; readonly to: number | null };

/** Findings of the appraisal with their answers, oldest first. Only for who may read how the document came about. */
@Injectable()
export class ListComments {
  constructor(private readonly reads: Reads) {}

  async run(
    who: Identity,
    documentId: string,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<CommentView>> {
    const rows = askingFor(this.reads, who);
    const { insider, state } = await readableDocument(rows, who, documentId);
    if (!insider) return { items: [], next: null };
    const found = await rows.query<Row>(
      `select c.id, c.version_id as "versionId", v.ordinal as "versionOrdinal", c.round, c.node_id as "nodeId", c.class, c.text, c.quote,
              c.span_from as "from", c.span_to as "to", c.proposal, c.check_code as "checkCode", a.full_name as author,
              c.author_person_id = $4::uuid as own, c.made_at as "madeAt", c.answer, c.answer_text as "answerText",
              b.full_name as "answeredBy", c.answered_at as "answeredAt", m.ordinal as "mendedIn", c.withdrawn_at as "withdrawnAt",
              c.withdrawn_reason as "withdrawnReason"
       from documents.comments c join documents.versions v on v.id = c.version_id left join documents.versions m on m.id = c.mended_in
         left join directory.people a on a.id = c.author_person_id left join directory.people b on b.id = c.answered_by
       where c.document_id = $1::uuid and ($2::uuid is null or c.id > $2::uuid) order by c.id limit $3`,
      [documentId, decodeCursor(page.after, 1)?.[0] ?? null, page.limit + 1, who.personId],
    );
    const content = found.some(({ quote }) => quote !== null) ? await loadContent(rows, state.current.versionId) : null;
    return pageOf(
      found,
      page.limit,
      ({ from, to, ...row }): CommentView => {
        const { nodeId, quote } = row;
        if (nodeId === null || quote === null || from === null || to === null || content === null) return { ...row, place: null };
        return { ...row, place: { from: null, to: null, ...placeOfAnchor({ nodeId, from, to, quote }, content) } };
      },
      (row) => [row.id],
    );
  }
}
