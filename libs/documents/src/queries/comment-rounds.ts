import { type Identity, missing } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type RoundPurpose, type RoundReply } from '../domain/comment-round.js';
import { type Asking } from '../storage/rows.js';
import { askingFor, readableDocument } from './readable-document.js';

export interface RoundView {
  readonly id: string;
  readonly ordinal: number;
  readonly purpose: RoundPurpose;
  readonly versionId: string;
  readonly versionOrdinal: number;
  readonly message: string | null;
  readonly openedAt: Date;
  readonly openedBy: string | null;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly status: 'open' | 'closed';
  readonly closedAt: Date | null;
  readonly reminded: number;
  readonly addressees: number;
  readonly answered: number;
  readonly late: number;
  readonly opinions: number;
  /** Opinions the drafter has not answered. */
  readonly unanswered: number;
}

export interface ReplyView {
  readonly organisationId: string;
  readonly name: string;
  readonly reply: RoundReply | null;
  readonly late: boolean | null;
  readonly answeredAt: Date | null;
  readonly answeredBy: string | null;
  readonly text: string | null;
  readonly opinions: number;
}

export interface OpinionView {
  readonly id: string;
  readonly organisationId: string;
  readonly organisationName: string;
  readonly late: boolean;
  readonly nodeId: string | null;
  readonly text: string;
  readonly proposal: string | null;
  readonly answer: 'accepted' | 'explained' | null;
  readonly answerText: string | null;
  readonly answeredBy: string | null;
  readonly answeredAt: Date | null;
}

interface PageWish {
  readonly limit: number;
  readonly after: string | null;
}

/** Comment rounds seen from the issuing side: who was asked, who answered, and every opinion in the order of the draft. */
@Injectable()
export class CommentRounds {
  constructor(private readonly reads: Reads) {}

  /** Newest first; a document has few. */
  async list(who: Identity, documentId: string): Promise<RoundView[]> {
    const rows = await this.inside(who, documentId);
    return rows.query<RoundView>(`${ROUNDS} where r.document_id = $1::uuid order by r.ordinal desc limit 100`, [documentId]);
  }

  async one(who: Identity, documentId: string, roundId: string): Promise<RoundView> {
    const rows = await this.inside(who, documentId);
    const [found] = await rows.query<RoundView>(`${ROUNDS} where r.document_id = $1::uuid and r.id = $2::uuid`, [documentId, roundId]);
    if (found === undefined) throw missing('round.unknown');
    return found;
  }

  /** The units that were asked, in the order in which they were named. */
  async replies(who: Identity, documentId: string, roundId: string, page: PageWish): Promise<Page<ReplyView>> {
    const rows = await this.inside(who, documentId);
    const found = await rows.query<ReplyView & { ordinal: number }>(
      `select p.organisation_id as "organisationId", p.name, p.reply, p.late, p.answered_at as "answeredAt", a.full_name as "answeredBy", s.text,
              coalesce(s.opinions, 0) as opinions, p.ordinal
       from documents.comment_replies p left join documents.comment_submissions s on s.id = p.submission_id
         left join directory.people a on a.id = p.answered_by
       where p.document_id = $1::uuid and p.round_id = $2::uuid and ($3::int is null or p.ordinal > $3::int) order by p.ordinal limit $4`,
      [documentId, roundId, decodeCursor(page.after, 1)?.[0] ?? null, page.limit + 1],
    );
    return pageOf(
      found,
      page.limit,
      ({ ordinal: _, ...item }) => item,
      (row) => [row.ordinal],
    );
  }

  /** Every opinion that counts, in the reading order of the version that was sent; on the whole first. */
  async opinions(who: Identity, documentId: string, roundId: string, page: PageWish): Promise<Page<OpinionView>> {
    const rows = await this.inside(who, documentId);
    const found = await rows.query<OpinionView & { key: string }>(
      `with places as (
         select n.node ->> 'id' as id, n.place from documents.comment_rounds r join documents.versions v on v.id = r.version_id
           cross join lateral jsonb_array_elements(v.content -> 'body') with ordinality as n (node, place)
         where r.id = $2::uuid and r.document_id = $1::uuid
       ), listed as (
         select o.id, p.organisation_id as "organisationId", p.name as "organisationName", p.late, o.node_id as "nodeId", o.text, o.proposal,
                o.answer, o.answer_text as "answerText", a.full_name as "answeredBy", o.answered_at as "answeredAt",
                lpad(coalesce(n.place, case when o.node_id is null or o.node_id = 'head' then 0 else 999999 end)::text, 6, '0')
                  || lpad(p.ordinal::text, 6, '0') || lpad(o.ordinal::text, 4, '0') as key
         from documents.comment_replies p join documents.opinions o on o.submission_id = p.submission_id
           left join places n on n.id = o.node_id left join directory.people a on a.id = o.answered_by
         where p.document_id = $1::uuid and p.round_id = $2::uuid)
       select * from listed where $3::text is null or key > $3::text order by key limit $4`,
      [documentId, roundId, decodeCursor(page.after, 1)?.[0] ?? null, page.limit + 1],
    );
    return pageOf(
      found,
      page.limit,
      ({ key: _, ...item }) => item,
      (row) => [row.key],
    );
  }

  /** For who may read how the document comes about; who was only asked reads it through `AskedRounds`. */
  private async inside(who: Identity, documentId: string): Promise<Asking> {
    const rows = askingFor(this.reads, who);
    const { insider } = await readableDocument(rows, who, documentId);
    if (!insider) throw missing('document.unknown');
    return rows;
  }
}

const ROUNDS = `select r.id, r.ordinal, r.purpose, r.version_id as "versionId", v.ordinal as "versionOrdinal", r.message, r.opened_at as "openedAt",
    b.full_name as "openedBy", r.due_on::text as "dueOn", r.due_at as "dueAt", r.status, r.closed_at as "closedAt", r.reminded, r.addressees,
    c.answered, c.late, c.opinions, c.unanswered
  from documents.comment_rounds r join documents.versions v on v.id = r.version_id left join directory.people b on b.id = r.opened_by
    cross join lateral (
      select count(distinct p.id) filter (where p.reply is not null)::int as answered, count(distinct p.id) filter (where p.late)::int as late,
             count(o.id)::int as opinions, (count(o.id) filter (where o.answer is null))::int as unanswered
      from documents.comment_replies p left join documents.opinions o on o.submission_id = p.submission_id where p.round_id = r.id) c`;
