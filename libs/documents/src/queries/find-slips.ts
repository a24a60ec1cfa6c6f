import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type BallotMode, type BallotSubject } from '../domain/ballot-rules.js';
import { askingFor } from './readable-document.js';

export interface SlipItem {
  readonly decisionId: string;
  readonly documentId: string;
  readonly title: string;
  readonly type: string;
  readonly organisationName: string | null;
  readonly mode: BallotMode;
  readonly subject: BallotSubject;
  readonly secret: boolean;
  readonly important: boolean;
  readonly sessionId: string | null;
  readonly openedAt: Date;
  readonly closesAt: Date | null;
  readonly voted: boolean;
  readonly recused: boolean;
  /** A secretary wrote a slip down for the member, who has not cast it. */
  readonly prepared: boolean;
  /** When the member opened the version that is voted on; null: not yet. */
  readonly readAt: Date | null;
  /** The member read an earlier version, which has changed since. */
  readonly changed: boolean;
  /** Own questions the drafter has not answered. */
  readonly openQuestions: number;
}

export interface DeskView {
  /** Slips still to be filled in. */
  readonly slips: number;
  /** Invitations to sessions without a reply. */
  readonly replies: number;
  /** Questions of members to oneself as drafter, without an answer. */
  readonly questions: number;
}

/** SQL: `m` is a seat of the person in an open ballot `x`. */
const SLIPS = `documents.roster_members m join documents.decisions x on x.id = m.decision_id and x.status = 'open' and x.on_paper is not true
    and coalesce(x.closes_at > journal.now(), true)`;
const VOTED = `(exists (select from documents.votes v where v.decision_id = x.id and v.person_id = m.person_id)
    or exists (select from documents.participations p where p.decision_id = x.id and p.person_id = m.person_id))`;
const RECUSED = `exists (select from documents.recusals r where r.decision_id = x.id and r.person_id = m.person_id)`;

/** The slips that lie before a member in open ballots, those that close first before the others. */
@Injectable()
export class FindSlips {
  constructor(private readonly reads: Reads) {}

  async run(
    who: Identity,
    page: { readonly waiting: boolean; readonly limit: number; readonly after: string | null },
  ): Promise<Page<SlipItem>> {
    const after = decodeCursor(page.after, 2) ?? [null, null];
    const found = await askingFor(this.reads, who).query<SlipItem & { pressing: string }>(
      `select s.* from (
         select x.id as "decisionId", x.document_id as "documentId", d.title, d.type, o.name as "organisationName",
                coalesce(x.mode, 'meeting') as mode, coalesce(x.subject, 'general') as subject, coalesce(x.secret, false) as secret,
                coalesce(x.important, false) as important, x.session_id as "sessionId", x.opened_at as "openedAt", x.closes_at as "closesAt",
                ${VOTED} as voted, ${RECUSED} as recused,
                exists (select from documents.prepared_votes w where w.decision_id = x.id and w.person_id = m.person_id) as prepared,
                (select r.opened_at from documents.readings r
                  where r.person_id = m.person_id and r.document_id = x.document_id and r.version_id = x.version_id) as "readAt",
                exists (select from documents.readings r
                  where r.person_id = m.person_id and r.document_id = x.document_id and r.version_id <> x.version_id) as changed,
                (select count(*)::int from documents.questions q
                  where q.document_id = x.document_id and q.asked_by = m.person_id and q.answer is null) as "openQuestions",
                to_char(coalesce(x.closes_at, timestamptz '9999-01-01') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as pressing
         from ${SLIPS} join documents.documents d on d.id = x.document_id left join directory.organisations o on o.id = d.organisation_id
         where m.person_id = $1::uuid) s
       where (not $2::boolean or not (s.voted or s.recused)) and ($3::text is null or (s.pressing, s."decisionId"::text) > ($3::text, $4::text))
       order by s.pressing, s."decisionId"::text limit $5`,
      [who.personId, page.waiting, ...after, page.limit + 1],
    );
    return pageOf(
      found,
      page.limit,
      ({ pressing: _, ...item }) => item,
      (row) => [row.pressing, row.decisionId],
    );
  }

  /** How much waits, in numbers. */
  async desk(who: Identity): Promise<DeskView> {
    const [row] = await askingFor(this.reads, who).query<DeskView>(
      `select (select count(*)::int from ${SLIPS} where m.person_id = $1::uuid and not ${VOTED} and not ${RECUSED}) as slips,
              (select count(*)::int from documents.session_invitations v join documents.sessions s on s.id = v.session_id and s.status = 'invited'
                where v.person_id = $1::uuid and not v.withdrawn and v.replied_for is distinct from s.starts_at) as replies,
              (select count(*)::int from documents.questions q join documents.documents d on d.id = q.document_id
                where q.answer is null and d.drafter_person_id = $1::uuid and d.stage not in ('issued', 'withdrawn')) as questions`,
      [who.personId],
    );
    return row ?? { slips: 0, replies: 0, questions: 0 };
  }
}
