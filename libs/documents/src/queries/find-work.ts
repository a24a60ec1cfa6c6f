import { type Identity } from '@app/kernel';
import { decodeCursor, type Page, pageOf, Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SPEAKING, UNIT_SPEAKERS } from '../domain/asker.js';
import { type WorkAction } from '../domain/work-action.js';
import { type SittingBody } from '../domain/sessions/session.js';
import { type Stage } from '../domain/stage.js';
import { UNANSWERED_OPINIONS } from '../storage/opinion-answer-store.js';
import { scopeOf, workersSql } from '../storage/visibility.js';
import { askingFor } from './readable-document.js';

export interface WorkItem {
  /** What it leads to: the document; the comment round, session or paper where it is about one. */
  readonly subjectId: string;
  /** Null where the asker is asked without reading the document (a comment round), or it is about none. */
  readonly documentId: string | null;
  /** Title of the document, of the version that was sent, of the paper; null for an invitation, which its session names. */
  readonly title: string | null;
  readonly type: string | null;
  readonly stage: Stage | null;
  readonly organisationId: string;
  /** What is expected of the asker. */
  readonly action: WorkAction;
  /** How many questions, findings or opinions wait; null where it is one thing. */
  readonly count: number | null;
  readonly session: { readonly body: SittingBody; readonly bodyName: string; readonly ordinal: number; readonly startsAt: Date } | null;
  readonly since: Date;
  readonly dueAt: Date | null;
  readonly overdue: boolean;
}

/** SQL: the asker still has to sign minutes `d`, by name or for the own organisation. */
const AWAITED = `exists (select from jsonb_array_elements(d.signatories) s where s ->> 'part' <> 'chair' and s -> 'signature' = 'null'::jsonb
  and (s ->> 'personId' = $5::text
    or (s ->> 'personId' is null and s ->> 'organisationId' = $1::text and $2::text[] && '{${SPEAKING.join(',')}}'::text[])))`;

/** SQL: who alone gives the last signature on minutes `d`. */
const CHAIR = `(select s ->> 'personId' from jsonb_array_elements(d.signatories) s where s ->> 'part' = 'chair')`;

const OFFICE_ROLES = ['drafter', 'reviewer', 'clerk'];

/** SQL: what of the documents themselves waits for the asker: `id`, `action`, `due_at`, `count`, `since`. */
const OF_DOCUMENTS = `
  select w.id, w.action, null::timestamptz as due_at, null::int as count, null::timestamptz as since from waiting w
  union all
  select x.document_id, 'vote', x.closes_at, null, x.opened_at from documents.roster_members m join documents.decisions x on x.id = m.decision_id
  where m.person_id = $5::uuid and x.status = 'open' and x.on_paper is not true and not $12::boolean
    and not exists (select from documents.votes v where v.decision_id = x.id and v.person_id = $5::uuid)
    and not exists (select from documents.participations v where v.decision_id = x.id and v.person_id = $5::uuid)
    and not exists (select from documents.recusals v where v.decision_id = x.id and v.person_id = $5::uuid)
  union all
  select x.document_id, 'close-ballot', x.closes_at, null, null from documents.decisions x
  where x.presider_person_id = $5::uuid and x.status = 'open' and not $12::boolean
    and (exists (select from documents.paper_counts c where c.decision_id = x.id and c.status = 'confirmed') or (select count(*) from (
           select person_id from documents.votes where decision_id = x.id
           union select person_id from documents.participations where decision_id = x.id
           union select person_id from documents.recusals where decision_id = x.id) heard) = x.roster_size)
  union all
  select q.document_id, 'answer-question', min(x.closes_at), count(*)::int, min(q.asked_at)
  from documents.questions q join drafted d on d.id = q.document_id
  left join documents.decisions x on x.document_id = q.document_id and x.status = 'open'
  where q.answer is null group by q.document_id
  union all
  select c.document_id, 'answer-findings', null, count(*)::int, min(c.made_at)
  from documents.comments c join drafted d on d.id = c.document_id and d.stage in ('draft', 'inspection')
  where c.class = 'content' and c.answer is null and c.withdrawn_at is null group by c.document_id
  union all
  select o.document_id, 'answer-opinions', null, count(*)::int, min(p.answered_at)
  from documents.opinions o join documents.comment_replies p on p.submission_id = o.submission_id join drafted d on d.id = o.document_id
  where o.answer is null group by o.document_id
  union all
  select x.document_id, 'answer-ballot-opinions', null, count(*)::int, max(x.closed_at)
  from (${UNANSWERED_OPINIONS}) o join documents.decisions x on x.id = o.decision_id
  join drafted d on d.id = x.document_id and d.stage in ('finalising', 'approved')
  where x.ordinal = (select max(n.ordinal) from documents.decisions n where n.document_id = x.document_id)
  group by x.document_id`;

/** SQL: what waits besides: an invitation without a reply, a comment round that asks the own unit, a paper the own unit owes. */
const BESIDES = `
  select v.session_id as subject_id, null::uuid as document_id, null::text as title, null::text as type, null::text as stage, s.organisation_id,
         'reply' as action, null::int as count, s.id as session_id, coalesce(g.sent_at, s.planned_at) as since, s.starts_at as due_at
  from documents.session_invitations v join documents.sessions s on s.id = v.session_id and s.status = 'invited'
  left join documents.session_mailings g on g.id = v.made_in
  where v.person_id = $5::uuid and not v.withdrawn and v.replied_for is distinct from s.starts_at and not $12::boolean
  union all
  select r.id, null, t.content -> 'head' ->> 'title', t.content -> 'head' ->> 'type', null, r.organisation_id,
         'answer-round', null, null, r.opened_at, r.due_at
  from documents.comment_replies p join documents.comment_rounds r on r.id = p.round_id and r.status = 'open'
  join documents.versions t on t.id = r.version_id
  where $13::boolean and p.organisation_id = any ($14::uuid[]) and p.reply is null
    and ($11::text[] is null or t.content -> 'head' ->> 'type' = any ($11::text[]))
  union all
  select p.id, null, p.title, null, null, s.organisation_id, 'hand-in-paper', null, s.id, s.planned_at, coalesce(p.due_at, s.starts_at)
  from documents.session_papers p join documents.sessions s on s.id = p.session_id and s.status in ('planned', 'invited', 'open')
  where $13::boolean and p.owed_by_organisation_id = any ($14::uuid[]) and p.status = 'awaited'`;

/**
 * What waits for the person in the position acted in, one list however much it is, overdue first, then by deadline: own drafts, what the
 * roles hold for the own organisation (and, for the office, for those it serves), seats in open ballots, questions, findings and opinions to
 * answer as drafter, invitations to reply to, comment rounds and session papers of the own unit. Who acts for another sees nothing here that
 * belongs to a person: votes, invitations.
 */
@Injectable()
export class FindWork {
  constructor(private readonly reads: Reads) {}

  async run(who: Identity, page: { readonly limit: number; readonly after: string | null }): Promise<Page<WorkItem>> {
    const rows = askingFor(this.reads, who);
    const scope = await scopeOf(rows, who);
    const after = decodeCursor(page.after, 3);
    const found = await rows.query<WorkItem & { pressing: string }>(
      `with held as (
         select d.*, ${workersSql('$5')} as works, ${AWAITED} as countersigns, ${CHAIR} as chair from documents.documents d
         where d.stage not in ('issued', 'withdrawn')
           and ((d.organisation_id = $1::uuid and d.holder_roles && $2::text[])
             or (d.organisation_id = any ($3::uuid[]) and d.holder_roles && $4::text[])
             or (d.stage = 'draft' and ${workersSql('$5')})
             or (d.stage = 'approved' and ${workersSql('$5')} and (d.inspection -> 'signers') ? $5::text)
             or (d.stage = 'approved' and d.signatories is not null and (${AWAITED} or ${CHAIR} = $5::text)))
       ), drafted as (
         select d.id, d.stage from documents.documents d
         where d.stage not in ('issued', 'withdrawn') and 'drafter' = any ($2::text[])
           and (d.drafter_person_id = $5::uuid or d.drafter_position_id = $6::uuid)
       ), waiting as (
         select h.id, case h.stage when 'draft' then 'submit' when 'inspection' then 'pass-appraisal' when 'committee' then 'open-ballot'
                       when 'finalising' then case when h.current_digest = h.approved_digest then 'revise' else 'confirm-changes' end
                       when 'approved' then case h.step when 'countersignature' then 'countersign' else 'sign' end when 'signed' then 'issue' end as action
         from held h
         where case h.stage
             when 'draft' then h.drafter_person_id = $5::uuid or h.drafter_position_id = $6::uuid or h.works
             when 'inspection' then h.drafter_person_id <> $5::uuid
             when 'committee' then not exists (select from documents.decisions x where x.document_id = h.id and x.status = 'open')
             when 'finalising' then case when h.current_digest = h.approved_digest
                 then 'drafter' = any ($2::text[]) and (h.drafter_person_id = $5::uuid or h.drafter_position_id = $6::uuid)
                 else 'presider' = any ($2::text[]) and h.organisation_id = $1::uuid end
             when 'approved' then case h.step when 'countersignature' then h.countersigns else h.chair is null or h.chair = $5::text end
             else true end
       ), listed as (
         select d.id as subject_id, d.id as document_id, d.title, d.type, d.stage, d.organisation_id, w.action, w.count, null::uuid as session_id,
                coalesce(w.since, d.since) as since, coalesce(w.due_at, d.due_at) as due_at
         from (${OF_DOCUMENTS}) w join documents.documents d on d.id = w.id
         where $11::text[] is null or d.type = any ($11::text[])
         union all ${BESIDES}
       )
       select * from (
         select l.subject_id as "subjectId", l.document_id as "documentId", l.title, l.type, l.stage, l.organisation_id as "organisationId", l.action,
                l.count, l.since, l.due_at as "dueAt", coalesce(l.due_at < journal.now(), false) as overdue,
                case when s.id is not null then jsonb_build_object('body', s.body, 'bodyName', s.body_name, 'ordinal', s.ordinal,
                  'startsAt', s.starts_at) end as session,
                to_char(coalesce(l.due_at, timestamptz '9999-01-01') at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US') as pressing
         from listed l left join documents.sessions s on s.id = l.session_id) shown
       where $7::text is null or (pressing, "subjectId"::text, action) > ($7::text, $8::text, $9::text)
       order by pressing, "subjectId"::text, action limit $10`,
      [
        who.organisationId,
        who.roles,
        scope.organisationIds.filter((id) => id !== who.organisationId),
        who.roles.filter((role) => OFFICE_ROLES.includes(role)),
        who.personId,
        who.positionId,
        ...(after ?? [null, null, null]),
        page.limit + 1,
        who.actingFor?.documentTypes ?? null,
        who.actingFor !== undefined,
        who.roles.some((role) => UNIT_SPEAKERS.includes(role)),
        scope.organisationIds,
      ],
    );
    return pageOf(
      found,
      page.limit,
      ({ pressing: _, session, ...item }) => ({
        ...item,
        session: session === null ? null : { ...session, startsAt: new Date(session.startsAt) },
      }),
      (row) => [row.pressing, row.subjectId, row.action],
    );
  }
}
