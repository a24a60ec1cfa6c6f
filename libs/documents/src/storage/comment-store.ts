import { conflict, missing } from '@app/kernel';
import { type CommentEntity } from './comment.entity.js';
import { type Asking } from './rows.js';
import { type StateChange } from './state-change.js';

/** A finding that stands. */
export async function loadComment(rows: Asking, documentId: string, commentId: string): Promise<CommentEntity> {
  const [comment] = await rows.query<CommentEntity>(`select * from documents.comments where id = $1::uuid and document_id = $2::uuid`, [
    commentId,
    documentId,
  ]);
  if (comment === undefined) throw missing('comment.unknown');
  if (comment.withdrawn_at !== null) throw conflict('comment.withdrawn');
  return comment;
}

/** How many findings on content bind: neither answered nor withdrawn. */
export async function countUnanswered(rows: Asking, documentId: string): Promise<number> {
  const [row] = await rows.query<{ count: number }>(
    `select count(*)::int as count from documents.comments
     where document_id = $1::uuid and class = 'content' and answer is null and withdrawn_at is null`,
    [documentId],
  );
  return row?.count ?? 0;
}

export function withdrawalOf(comment: CommentEntity, reason: string, at: Date): StateChange {
  return {
    ...changing(comment),
    sql: `update documents.comments set version = version + 1, withdrawn_at = $3::timestamptz, withdrawn_reason = $4::text
      where id = $1::uuid and version = $2::int returning *`,
    params: [comment.id, comment.version, at, reason],
  };
}

export function answerOf(
  comment: CommentEntity,
  answer: { readonly answer: 'accepted' | 'explained'; readonly text: string; readonly by: string; readonly at: Date },
): StateChange {
  return {
    ...changing(comment),
    sql: `update documents.comments set version = version + 1, answer = $3::text, answer_text = $4::text, answered_by = $5::uuid,
        answered_at = $6::timestamptz
      where id = $1::uuid and version = $2::int returning *`,
    params: [comment.id, comment.version, answer.answer, answer.text, answer.by, answer.at],
  };
}

/** The office mended in that version what a finding on form names. */
export function mendingOf(comment: CommentEntity, versionId: string): StateChange {
  return {
    ...changing(comment),
    sql: `update documents.comments set version = version + 1, mended_in = $3::uuid where id = $1::uuid and version = $2::int returning *`,
    params: [comment.id, comment.version, versionId],
  };
}

const changing = (comment: CommentEntity): Pick<StateChange, 'subject' | 'expected' | 'about'> => ({
  subject: { type: 'documents.comment', id: comment.id },
  expected: comment.version,
  about: comment.document_id,
});
