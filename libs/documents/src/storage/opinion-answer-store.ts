import { missing } from '@app/kernel';
import { type Asking } from './rows.js';
import { amendment, insertion, type StateChange } from './state-change.js';

/** What a member said with a vote, and what the drafter did with it. Of a secret ballot it has no name. */
export interface BallotOpinion {
  /** Of the vote, or of the paper in the urn. */
  readonly id: string;
  readonly name: string | null;
  readonly title: string | null;
  readonly choice: string;
  readonly opinion: string | null;
  readonly nodeId: string | null;
  readonly wording: string | null;
  readonly answer: 'accepted' | 'explained' | null;
  readonly answerText: string | null;
  readonly changedNodeId: string | null;
  readonly answeredAt: Date | null;
}

/** SQL: opinions that count, of closed decisions `x`: remarks and wordings of votes and papers, not of who stood aside. Reserved ones stay what they are. */
const OPINIONS = `
  select v.id, v.decision_id, v.person_id, v.choice, v.opinion, v.node_id, v.wording, a.id as answer_id, a.version as answer_version,
         a.answer, a.text, a.node_id as changed, a.answered_at, false as secret
  from documents.votes v join documents.decisions x on x.id = v.decision_id and x.status = 'closed'
  left join documents.opinion_answers a on a.vote_id = v.id
  where coalesce(v.opinion, v.wording) is not null
    and not exists (select from documents.recusals r where r.decision_id = v.decision_id and r.person_id = v.person_id)
  union all
  select p.id, p.decision_id, null, p.choice, p.opinion, p.node_id, p.wording, a.id, a.version, a.answer, a.text, a.node_id, a.answered_at, true
  from documents.papers p left join documents.opinion_answers a on a.paper_id = p.id
  where coalesce(p.opinion, p.wording) is not null`;

/** SQL: those that nobody answered. */
export const UNANSWERED_OPINIONS = `select o.id, o.decision_id from (${OPINIONS}) o where o.answer is null`;

/** Those of one ballot, in the order of the roster; papers of the urn in the order of their random ids. */
export async function ballotOpinions(rows: Asking, decisionId: string): Promise<BallotOpinion[]> {
  return rows.query<BallotOpinion>(
    `select o.id, m.name, m.title, o.choice, o.opinion, o.node_id as "nodeId", o.wording, o.answer, o.text as "answerText",
            o.changed as "changedNodeId", o.answered_at as "answeredAt"
     from (${OPINIONS}) o left join documents.roster_members m on m.decision_id = o.decision_id and m.person_id = o.person_id
     where o.decision_id = $1::uuid order by m.ordinal nulls last, o.id`,
    [decisionId],
  );
}

/** Opinions on the newest ballot that nobody answered. */
export async function countUnansweredOpinions(rows: Asking, documentId: string): Promise<number> {
  const [row] = await rows.query<{ count: number }>(
    `select count(*)::int as count from (${OPINIONS}) o
     where o.answer is null and o.decision_id = (select x.id from documents.decisions x where x.document_id = $1::uuid order by x.ordinal desc limit 1)`,
    [documentId],
  );
  return row?.count ?? 0;
}

export interface AnswerableOpinion {
  readonly id: string;
  readonly decisionId: string;
  readonly secret: boolean;
  readonly answer: { readonly id: string; readonly version: number } | null;
}

/** @throws DomainError missing `ballot-opinion.unknown` */
export async function answerableOpinion(tx: Asking, documentId: string, opinionId: string): Promise<AnswerableOpinion> {
  const [row] = await tx.query<Omit<AnswerableOpinion, 'answer'> & { answerId: string | null; answerVersion: number | null }>(
    `select o.id, o.decision_id as "decisionId", o.secret, o.answer_id as "answerId", o.answer_version as "answerVersion"
     from (${OPINIONS}) o join documents.decisions x on x.id = o.decision_id where o.id = $2::uuid and x.document_id = $1::uuid`,
    [documentId, opinionId],
  );
  if (row === undefined) throw missing('ballot-opinion.unknown');
  const { answerId, answerVersion, ...opinion } = row;
  return { ...opinion, answer: answerId === null || answerVersion === null ? null : { id: answerId, version: answerVersion } };
}

export function opinionAnswerOf(
  opinion: AnswerableOpinion,
  given: {
    readonly id: string;
    readonly documentId: string;
    readonly answer: 'accepted' | 'explained';
    readonly text: string;
    readonly nodeId: string | null;
    readonly by: string;
    readonly at: Date;
  },
): StateChange {
  if (opinion.answer === null)
    return insertion({ type: 'documents.opinion-answer', id: given.id }, given.documentId, 'documents.opinion_answers', {
      document_id: ['uuid', given.documentId],
      decision_id: ['uuid', opinion.decisionId],
      vote_id: ['uuid', opinion.secret ? null : opinion.id],
      paper_id: ['uuid', opinion.secret ? opinion.id : null],
      answer: ['text', given.answer],
      text: ['text', given.text],
      node_id: ['text', given.nodeId],
      answered_by: ['uuid', given.by],
      answered_at: ['timestamptz', given.at],
    });
  const { id, version } = opinion.answer;
  return amendment({ type: 'documents.opinion-answer', id }, given.documentId, 'documents.opinion_answers', version, {
    answer: ['text', given.answer],
    text: ['text', given.text],
    node_id: ['text', given.nodeId],
    answered_by: ['uuid', given.by],
    answered_at: ['timestamptz', given.at],
  });
}
