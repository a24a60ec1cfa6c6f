import { type DocumentContent, type Identity, missing } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type GivenOpinion, type RoundPurpose, type RoundReply } from '../domain/comment-round.js';
import { askedSql, scopeOf } from '../storage/visibility.js';
import { askingFor } from './readable-document.js';

export interface AskedRound {
  readonly id: string;
  readonly purpose: RoundPurpose;
  /** Title and type of the version that was sent, whatever has become of the draft. */
  readonly title: string;
  readonly type: string;
  readonly organisationName: string | null;
  readonly openedAt: Date;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly status: 'open' | 'closed';
  readonly reply: RoundReply | null;
  readonly answeredAt: Date | null;
}

export interface AskedRoundView extends AskedRound {
  readonly message: string | null;
  /** The unit that is asked, as it was called. */
  readonly askedName: string;
  readonly content: DocumentContent;
  readonly late: boolean | null;
  readonly answeredBy: string | null;
  readonly text: string | null;
  readonly agreed: readonly string[];
  /** The own opinions, each with the drafter's answer. */
  readonly opinions: readonly (GivenOpinion & { readonly answer: 'accepted' | 'explained' | null; readonly answerText: string | null })[];
}

const ITEM = `r.id, r.purpose, v.content -> 'head' ->> 'title' as title, v.content -> 'head' ->> 'type' as type,
  (select o.name from directory.organisations o where o.id = r.organisation_id) as "organisationName",
  r.opened_at as "openedAt", r.due_on::text as "dueOn", r.due_at as "dueAt", r.status, p.reply, p.answered_at as "answeredAt"`;

/** Comment rounds seen from a unit that was asked: exactly the version that was sent, and the own answer. */
@Injectable()
export class AskedRounds {
  constructor(private readonly reads: Reads) {}

  /** `waiting`: open and not yet answered, the nearest due first; else all, newest first. */
  async list(
    who: Identity,
    wish: { readonly waiting: boolean; readonly limit: number; readonly after: string | null },
  ): Promise<Page<AskedRound>> {
    const rows = askingFor(this.reads, who);
    const { organisationIds } = await scopeOf(rows, who);
    const after = decodeCursor(wish.after, 2);
    const [key, compare] = wish.waiting ? [`r.due_on::text || p.id::text`, '>'] : [`r.id::text || p.id::text`, '<'];
    const found = await rows.query<AskedRound & { key: string }>(
      `select ${ITEM}, ${key} as key from documents.comment_replies p join documents.comment_rounds r on r.id = p.round_id
         join documents.versions v on v.id = r.version_id
       where p.organisation_id = any ($1::uuid[]) and (not $2::boolean or (r.status = 'open' and p.reply is null))
         and ($3::text is null or ${key} ${compare} $3::text)
       order by ${key} ${wish.waiting ? '' : 'desc'} limit $4`,
      [organisationIds, wish.waiting, after?.[0] ?? null, wish.limit + 1],
    );
    return pageOf(
      found,
      wish.limit,
      ({ key: _, ...item }) => item,
      (row) => [row.key, row.id],
    );
  }

  async one(who: Identity, roundId: string): Promise<AskedRoundView> {
    const rows = askingFor(this.reads, who);
    const { organisationIds } = await scopeOf(rows, who);
    const [found] = await rows.query<AskedRoundView>(
      `select ${ITEM}, r.message, p.name as "askedName", v.content, p.late, a.full_name as "answeredBy", s.text,
              coalesce(s.agreed_nodes, '[]') as agreed,
              coalesce((select jsonb_agg(jsonb_build_object('nodeId', o.node_id, 'text', o.text, 'proposal', o.proposal, 'answer', o.answer,
                'answerText', o.answer_text) order by o.ordinal) from documents.opinions o where o.submission_id = p.submission_id), '[]') as opinions
       from documents.comment_rounds r join documents.comment_replies p on p.round_id = r.id
         join documents.versions v on v.id = r.version_id
         left join documents.comment_submissions s on s.id = p.submission_id
         left join directory.people a on a.id = p.answered_by
       where r.id = $1::uuid and p.organisation_id = any ($2::uuid[]) and ${askedSql(2)}
       order by array_position($2::uuid[], p.organisation_id) limit 1`,
      [roundId, organisationIds],
    );
    if (found === undefined) throw missing('round.unknown');
    return found;
  }
}
