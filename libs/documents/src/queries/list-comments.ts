import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { askingFor, readableDocument } from './readable-document.js';

export interface CommentView {
  readonly id: string;
  readonly versionId: string;
  /** Submission in which it was made. */
  readonly round: number;
  readonly nodeId: string | null;
  readonly class: 'form' | 'content';
  readonly text: string;
  readonly author: string | null;
  readonly madeAt: Date;
  readonly answer: 'accepted' | 'explained' | null;
  readonly answerText: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

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
    const { insider } = await readableDocument(rows, who, documentId);
    if (!insider) return { items: [], next: null };
    const found = await rows.query<CommentView>(
      `select c.id, c.version_id as "versionId", c.round, c.node_id as "nodeId", c.class, c.text, a.full_name as author, c.made_at as "madeAt",
              c.answer, c.answer_text as "answerText", b.full_name as "answeredBy", c.answered_at as "answeredAt"
       from documents.comments c left join directory.people a on a.id = c.author_person_id left join directory.people b on b.id = c.answered_by
       where c.document_id = $1::uuid and ($2::uuid is null or c.id > $2::uuid) order by c.id limit $3`,
      [documentId, decodeCursor(page.after, 1)?.[0] ?? null, page.limit + 1],
    );
    return pageOf(
      found,
      page.limit,
      (item) => item,
      (item) => [item.id],
    );
  }
}
