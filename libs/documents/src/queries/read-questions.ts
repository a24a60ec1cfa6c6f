import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { decidesSql } from '../storage/question-store.js';
import { ballotReader } from './read-ballot.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface QuestionView {
  readonly id: string;
  readonly nodeId: string | null;
  readonly versionId: string;
  readonly text: string;
  readonly askedBy: string | null;
  readonly askedAt: Date;
  readonly mine: boolean;
  readonly answer: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

/** Questions to the drafter, oldest first: one's own, all for who drafts, and for the others as far as the rule let them read each. */
@Injectable()
export class ReadQuestions {
  constructor(private readonly reads: Reads) {}

  async run(
    who: Identity,
    documentId: string,
    page: { readonly limit: number; readonly after: string | null },
  ): Promise<Page<QuestionView>> {
    const rows = askingFor(this.reads, who);
    const found = await readableDocument(rows, who, documentId);
    const { auditor, drafter, clerk } = ballotReader(who, found);
    const drafts = drafter || (found.standing !== null && who.roles.includes('drafter'));
    const after = decodeCursor(page.after, 2) ?? [null, null];
    const listed = await rows.query<QuestionView & { key: string }>(
      `select q.id, q.node_id as "nodeId", q.version_id as "versionId", q.text, a.full_name as "askedBy", q.asked_at as "askedAt",
              q.asked_by = $2::uuid as mine, q.answer, b.full_name as "answeredBy", q.answered_at as "answeredAt", q.asked_at::text as key
       from documents.questions q join documents.documents d on d.id = q.document_id
       left join directory.people a on a.id = q.asked_by left join directory.people b on b.id = q.answered_by
       where q.document_id = $1::uuid
         and (q.asked_by = $2::uuid or $3::boolean or ('members' = any (q.readers) and ${decidesSql('$2')})
           or ('clerk' = any (q.readers) and $4::boolean) or ('auditor' = any (q.readers) and $5::boolean))
         and ($6::timestamptz is null or (q.asked_at, q.id) > ($6::timestamptz, $7::uuid))
       order by q.asked_at, q.id limit $8`,
      [documentId, who.personId, drafts, clerk, auditor, ...after, page.limit + 1],
    );
    return pageOf(
      listed,
      page.limit,
      ({ key: _, ...item }) => item,
      (row) => [row.key, row.id],
    );
  }
}
