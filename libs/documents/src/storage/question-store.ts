import { missing } from '@app/kernel';
import { type QuestionReader } from '../domain/question.js';
import { type Asking } from './rows.js';
import { amendment, insertion, type StateChange } from './state-change.js';

export interface QuestionRow {
  readonly id: string;
  readonly version: number;
  readonly document_id: string;
  readonly asked_by: string;
  readonly readers: readonly QuestionReader[];
}

/**
 * SQL: does person `$n` decide on document `d`, as a member of the newest ballot on it or of a session that has it among its papers?
 * Guests of a session do not.
 */
export const decidesSql = (person: string): string => `(
  exists (select from documents.roster_members m where m.person_id = ${person}::uuid and m.decision_id = (
            select x.id from documents.decisions x where x.document_id = d.id order by x.ordinal desc limit 1))
  or exists (select from documents.session_papers p join documents.session_readers r on r.session_id = p.session_id
             where p.document_id = d.id and r.person_id = ${person}::uuid and r.member and p.status in ('in', 'let-in')))`;

export async function decidesOn(rows: Asking, documentId: string, personId: string): Promise<boolean> {
  const [row] = await rows.query<{ decides: boolean }>(
    `select ${decidesSql('$2')} as decides from documents.documents d where d.id = $1::uuid`,
    [documentId, personId],
  );
  return row?.decides ?? false;
}

/** The roster of the newest ballot: who is told an answer where the rule lets all of them read it. */
export async function rosterOf(rows: Asking, documentId: string): Promise<string[]> {
  const found = await rows.query<{ person_id: string }>(
    `select m.person_id from documents.roster_members m where m.decision_id = (
       select x.id from documents.decisions x where x.document_id = $1::uuid order by x.ordinal desc limit 1) order by m.ordinal`,
    [documentId],
  );
  return found.map((row) => row.person_id);
}

export function askingOf(question: {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly nodeId: string | null;
  readonly text: string;
  readonly readers: readonly QuestionReader[];
  readonly by: string;
  readonly at: Date;
}): StateChange {
  return insertion({ type: 'documents.question', id: question.id }, question.documentId, 'documents.questions', {
    document_id: ['uuid', question.documentId],
    version_id: ['uuid', question.versionId],
    node_id: ['text', question.nodeId],
    text: ['text', question.text],
    asked_by: ['uuid', question.by],
    asked_at: ['timestamptz', question.at],
    readers: ['text[]', question.readers],
  });
}

export async function loadQuestion(tx: Asking, documentId: string, id: string): Promise<QuestionRow> {
  const [row] = await tx.query<QuestionRow>(
    `select id, version, document_id, asked_by, readers from documents.questions where id = $1::uuid and document_id = $2::uuid`,
    [id, documentId],
  );
  if (row === undefined) throw missing('question.unknown');
  return row;
}

export function answeringQuestion(
  question: QuestionRow,
  answer: { readonly text: string; readonly by: string; readonly at: Date },
): StateChange {
  return amendment({ type: 'documents.question', id: question.id }, question.document_id, 'documents.questions', question.version, {
    answer: ['text', answer.text],
    answered_by: ['uuid', answer.by],
    answered_at: ['timestamptz', answer.at],
  });
}
