import { madeSet, type MadeSet } from '@app/journal';
import { type LocalDate, missing } from '@app/kernel';
import { type GivenOpinion, type RoundPurpose, type RoundReply } from '../domain/comment-round.js';
import { type CommentReplyEntity, type CommentRoundEntity, type OpinionEntity } from './comment-round.entity.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

/** Organisations and groups to be asked. */
export type RoundTarget = { readonly kind: 'organisation'; readonly id: string } | { readonly kind: 'group'; readonly id: string };

export interface MadeReplies {
  readonly count: number;
  readonly organisationIds: readonly string[];
  readonly set: MadeSet;
}

/**
 * Every unit that the targets stand for on that day, each once, in one statement. Groups are expanded by the directory; people and bodies
 * outside cannot answer here and are left out, as is the body that asks.
 */
export async function insertReplies(
  tx: Asking,
  round: { readonly id: string; readonly documentId: string; readonly organisationId: string; readonly day: LocalDate },
  targets: readonly RoundTarget[],
): Promise<MadeReplies> {
  const [made] = await tx.query<MadeReplies>(
    `with made as (
       insert into documents.comment_replies (id, version, made_in, round_id, document_id, organisation_id, ordinal, name)
       select gen_random_uuid(), 0, $1::uuid, $1::uuid, $2::uuid, x.organisation_id,
              row_number() over (order by x.line_no, x.name collate "vi-x-icu", x.organisation_id), x.name
       from (select distinct on (organisation_id) organisation_id, name, line_no from directory.expand_recipients($3::jsonb, $4::date)
             where kind = 'organisation' and organisation_id <> $5::uuid order by organisation_id, line_no) x
       returning *)
     select count(*)::int as count, coalesce(array_agg(organisation_id order by ordinal), '{}') as "organisationIds",
            ${madeSet('documents.comment-reply', 'made')} as set from made`,
    [
      round.id,
      round.documentId,
      JSON.stringify(targets.map(({ kind, id }, index) => ({ line_no: index + 1, purpose: 'act', kind, id, name: null, email: null }))),
      round.day,
      round.organisationId,
    ],
  );
  if (made === undefined) throw new Error('an aggregate without a row');
  return made;
}

export function openingOfRound(round: {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly organisationId: string;
  readonly purpose: RoundPurpose;
  readonly versionId: string;
  readonly versionDigest: string;
  readonly message: string | null;
  readonly addressees: number;
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly openedBy: string | null;
  readonly openedAt: Date;
}): StateChange {
  return insertion({ type: 'documents.comment-round', id: round.id }, round.documentId, 'documents.comment_rounds', {
    document_id: ['uuid', round.documentId],
    ordinal: ['int', round.ordinal],
    organisation_id: ['uuid', round.organisationId],
    purpose: ['text', round.purpose],
    version_id: ['uuid', round.versionId],
    version_digest: ['text', round.versionDigest],
    message: ['text', round.message],
    addressees: ['int', round.addressees],
    due_on: ['date', round.dueOn],
    due_at: ['timestamptz', round.dueAt],
    reminded: ['int', 0],
    status: ['text', 'open'],
    opened_by: ['uuid', round.openedBy],
    opened_at: ['timestamptz', round.openedAt],
  });
}

const ROUND = `select r.*, r.due_on::text as due_on from documents.comment_rounds r where r.id = $1::uuid`;

/** `share` keeps a round open while an answer goes in; `update` waits for the answers under way, then nothing more goes in. */
export async function loadRound(rows: Asking, id: string, lock?: 'share' | 'update'): Promise<CommentRoundEntity> {
  const [row] = await rows.query<CommentRoundEntity>(`${ROUND}${lock === undefined ? '' : ` for ${lock}`}`, [id]);
  if (row === undefined) throw missing('round.unknown');
  return row;
}

/** The place of a unit in a round; of the organisations a person answers for, the first that was asked. */
export async function replyOf(rows: Asking, roundId: string, organisationIds: readonly string[]): Promise<CommentReplyEntity | null> {
  const [row] = await rows.query<CommentReplyEntity>(
    `select * from documents.comment_replies where round_id = $1::uuid and organisation_id = any ($2::uuid[])
     order by array_position($2::uuid[], organisation_id) limit 1`,
    [roundId, organisationIds],
  );
  return row ?? null;
}

/** The opinions of one submission, in one statement. */
export async function insertOpinions(
  tx: Asking,
  submission: { readonly id: string; readonly roundId: string; readonly documentId: string },
  opinions: readonly GivenOpinion[],
): Promise<MadeSet | null> {
  if (opinions.length === 0) return null;
  const [made] = await tx.query<{ set: MadeSet }>(
    `with made as (
       insert into documents.opinions (id, version, made_in, submission_id, round_id, document_id, ordinal, node_id, text, proposal)
       select gen_random_uuid(), 0, $1::uuid, $1::uuid, $2::uuid, $3::uuid, o.ordinal, o.given ->> 'nodeId', o.given ->> 'text', o.given ->> 'proposal'
       from jsonb_array_elements($4::jsonb) with ordinality as o (given, ordinal) returning *)
     select ${madeSet('documents.opinion', 'made')} as set`,
    [submission.id, submission.roundId, submission.documentId, JSON.stringify(opinions)],
  );
  return made?.set ?? null;
}

export function submissionOf(submission: {
  readonly id: string;
  readonly reply: CommentReplyEntity;
  readonly given: RoundReply;
  readonly agreed: readonly string[];
  readonly text: string | null;
  readonly opinions: number;
  readonly late: boolean;
  readonly by: string;
  readonly at: Date;
}): StateChange {
  const { reply } = submission;
  return insertion({ type: 'documents.comment-submission', id: submission.id }, reply.document_id, 'documents.comment_submissions', {
    reply_id: ['uuid', reply.id],
    round_id: ['uuid', reply.round_id],
    document_id: ['uuid', reply.document_id],
    reply: ['text', submission.given],
    agreed_nodes: ['jsonb', JSON.stringify(submission.agreed)],
    text: ['text', submission.text],
    opinions: ['int', submission.opinions],
    late: ['boolean', submission.late],
    submitted_by: ['uuid', submission.by],
    submitted_at: ['timestamptz', submission.at],
  });
}

export function answeringOf(
  reply: CommentReplyEntity,
  given: { readonly reply: RoundReply; readonly late: boolean; readonly submissionId: string; readonly by: string; readonly at: Date },
): StateChange {
  return {
    subject: { type: 'documents.comment-reply', id: reply.id },
    expected: reply.version,
    sql: `update documents.comment_replies set version = version + 1, reply = $3::text, late = $4::boolean, submission_id = $5::uuid,
        answered_by = $6::uuid, answered_at = $7::timestamptz
      where id = $1::uuid and version = $2::int returning *`,
    params: [reply.id, reply.version, given.reply, given.late, given.submissionId, given.by, given.at],
    about: reply.document_id,
  };
}

/** An opinion that counts: of the newest submission of its unit. */
export async function loadOpinion(rows: Asking, roundId: string, opinionId: string): Promise<OpinionEntity> {
  const [row] = await rows.query<OpinionEntity>(
    `select o.* from documents.opinions o join documents.comment_replies p on p.submission_id = o.submission_id
     where o.id = $1::uuid and o.round_id = $2::uuid`,
    [opinionId, roundId],
  );
  if (row === undefined) throw missing('opinion.unknown');
  return row;
}

export function opinionAnswered(
  opinion: OpinionEntity,
  answer: { readonly answer: 'accepted' | 'explained'; readonly text: string; readonly by: string; readonly at: Date },
): StateChange {
  return {
    subject: { type: 'documents.opinion', id: opinion.id },
    expected: opinion.version,
    sql: `update documents.opinions set version = version + 1, answer = $3::text, answer_text = $4::text, answered_by = $5::uuid,
        answered_at = $6::timestamptz
      where id = $1::uuid and version = $2::int returning *`,
    params: [opinion.id, opinion.version, answer.answer, answer.text, answer.by, answer.at],
    about: opinion.document_id,
  };
}

/** How many units answered and how many are silent. After the round is locked FOR UPDATE, in a statement of its own: it sees all that made it. */
export async function countReplies(rows: Asking, roundId: string): Promise<{ readonly answered: number; readonly silent: number }> {
  const [row] = await rows.query<{ answered: number; silent: number }>(
    `select count(reply)::int as answered, (count(*) - count(reply))::int as silent from documents.comment_replies where round_id = $1::uuid`,
    [roundId],
  );
  return row ?? { answered: 0, silent: 0 };
}

export async function silentUnits(rows: Asking, roundId: string): Promise<string[]> {
  const found = await rows.query<{ organisation_id: string }>(
    `select organisation_id from documents.comment_replies where round_id = $1::uuid and reply is null order by ordinal`,
    [roundId],
  );
  return found.map((row) => row.organisation_id);
}

export function closingOfRound(round: CommentRoundEntity, by: string | null, at: Date): StateChange {
  return {
    subject: { type: 'documents.comment-round', id: round.id },
    expected: round.version,
    sql: `update documents.comment_rounds set version = version + 1, status = 'closed', closed_by = $3::uuid, closed_at = $4::timestamptz
      where id = $1::uuid and version = $2::int and status = 'open' returning *`,
    params: [round.id, round.version, by, at],
    about: round.document_id,
  };
}

export function remindingOfRound(round: CommentRoundEntity): StateChange {
  return {
    subject: { type: 'documents.comment-round', id: round.id },
    expected: round.version,
    sql: `update documents.comment_rounds set version = version + 1, reminded = reminded + 1 where id = $1::uuid and version = $2::int returning *`,
    params: [round.id, round.version],
    about: round.document_id,
  };
}

export async function countRounds(rows: Asking, documentId: string): Promise<number> {
  const [row] = await rows.query<{ count: number }>(
    `select count(*)::int as count from documents.comment_rounds where document_id = $1::uuid`,
    [documentId],
  );
  return row?.count ?? 0;
}
