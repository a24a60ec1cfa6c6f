import { type Identity } from '@app/kernel';
import { Directory } from '@app/directory';
import { Reads } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type Explanation, sentenceOf } from '../domain/ballot.js';
import { quorumLine } from '../domain/sessions/session.js';
import { handsOf, sessionMovesOf, type SessionAsker } from '../domain/sessions/session-procedure.js';
import { seenSession } from '../storage/session-access.js';
import { type Asking } from '../storage/rows.js';
import { type SessionRow } from '../storage/session-store.js';
import { askingFor } from './readable-document.js';
import {
  type AgendaItemView,
  type InvitationView,
  type ItemBallotView,
  type PaperView,
  type SessionSeatView,
  type SessionView,
} from './session-view.js';
import { type Language, wordsOf } from './words.js';

/** One session, with its agenda, papers, people and votes, as one person may see it. */
@Injectable()
export class ReadSession {
  constructor(
    private readonly reads: Reads,
    private readonly directory: Directory,
  ) {}

  async run(who: Identity, id: string, language: Language): Promise<SessionView> {
    const rows = askingFor(this.reads, who);
    const { session, asker } = await seenSession(rows, who, id);
    const reader = await readerOf(rows, session, asker, who);
    const [names, items, papers, ballots, seats, invitations] = await Promise.all([
      this.directory.organisationNames([session.organisation_id]),
      itemsOf(rows, session, reader),
      papersOf(rows, session, reader),
      ballotsOf(rows, session, language),
      reader.insider ? seatsOf(rows, session.id) : [],
      invitationsOf(rows, session, reader),
    ]);
    const own = seats.find(({ personId }) => personId === who.personId) ?? null;
    return {
      ...headOf(session),
      organisationName: names.get(session.organisation_id)?.name ?? '',
      moves: sessionMovesOf(session.status, asker),
      insider: reader.insider,
      quorum:
        session.roster_size === null
          ? null
          : quorumLine(session.roster_size, seats.filter(({ present }) => present).length, session.quorum),
      items: items.map((item) => ({
        ...item,
        papers: papers.filter(({ itemId }) => itemId === item.id),
        ballot: reader.insider ? (ballots.get(item.id) ?? null) : null,
      })),
      seats,
      invitations,
      mine: {
        invitationId: invitations.find(({ personId }) => personId === who.personId)?.id ?? null,
        seat: own !== null,
        present: own?.present ?? false,
      },
    };
  }
}

interface Reader {
  readonly personId: string;
  /** Prepares, presides, sits, or audits: sees the whole session. */
  readonly insider: boolean;
  /** Prepares or presides: sees late papers and everyone's replies. */
  readonly prepares: boolean;
  /** A guest's items; null: all. */
  readonly itemIds: readonly string[] | null;
}

async function readerOf(rows: Asking, session: SessionRow, asker: SessionAsker, who: Identity): Promise<Reader> {
  const hands = handsOf(asker);
  const prepares = hands.has('office') || hands.has('secretary') || hands.has('presider') || who.roles.includes('auditor');
  const asked = await rows.query<{ member: boolean; item_ids: string[] | null }>(
    `select member, item_ids from documents.session_readers where session_id = $1::uuid and person_id = $2::uuid`,
    [session.id, who.personId],
  );
  const insider = prepares || asked.some(({ member }) => member);
  return { personId: who.personId, insider, prepares, itemIds: insider ? null : (asked[0]?.item_ids ?? null) };
}

const headOf = (session: SessionRow) => ({
  id: session.id,
  version: session.version,
  organisationId: session.organisation_id,
  body: session.body,
  bodyName: session.body_name,
  termName: session.term_name,
  ordinal: session.ordinal,
  subject: session.subject,
  startsAt: session.starts_at,
  endsAt: session.ends_at,
  place: session.place,
  status: session.status,
  secretary: { personId: session.secretary_person_id, name: session.secretary_name, title: session.secretary_title },
  papersDueAt: session.papers_due_at,
  invitationsDueAt: session.invitations_due_at,
  currentItemId: session.current_item_id,
  openedAt: session.opened_at,
  closedAt: session.closed_at,
  reason: session.reason,
  minutesDocumentId: session.minutes_document_id,
  invitationDocumentId: session.invitation_document_id,
});

const itemsOf = (rows: Asking, session: SessionRow, reader: Reader): Promise<Omit<AgendaItemView, 'papers' | 'ballot'>[]> =>
  rows.query(
    `select i.id, i.title, i.document_id as "documentId", d.stage as "documentStage", i.presenter, i.minutes_planned as "minutesPlanned", i.status,
            case when $3::boolean then i.discussion end as discussion, case when $3::boolean then i.conclusion end as conclusion, i.reason,
            m.session_id as "movedToSessionId"
     from documents.session_items i
     left join documents.documents d on d.id = i.document_id
     left join documents.session_items m on m.id = i.moved_to_item_id
     where i.session_id = $1::uuid and i.status <> 'removed' and ($2::uuid[] is null or i.id = any ($2::uuid[]))
     order by array_position($4::uuid[], i.id), i.id`,
    [session.id, reader.itemIds, reader.insider, session.agenda],
  );

/** Members and guests see that a late paper is missing; they open it once the presiding member has let it in. */
const papersOf = (rows: Asking, session: SessionRow, reader: Reader): Promise<PaperView[]> =>
  rows.query(
    `select p.id, p.item_id as "itemId", p.title, p.status, p.due_at as "dueAt", o.name as "owedBy", p.document_id as "documentId",
            p.file_name as "fileName", p.format, p.handed_in_at as "handedInAt", p.let_in_reason as "letInReason",
            (p.status in ('in', 'let-in') or (p.status = 'late' and $3::boolean)) as readable
     from documents.session_papers p left join directory.organisations o on o.id = p.owed_by_organisation_id
     where p.session_id = $1::uuid and p.status <> 'removed' and ($2::uuid[] is null or p.item_id = any ($2::uuid[]))
     order by p.id`,
    [session.id, reader.itemIds, reader.prepares],
  );

async function ballotsOf(rows: Asking, session: SessionRow, language: Language): Promise<ReadonlyMap<string, ItemBallotView>> {
  const found = await rows.query<Omit<ItemBallotView, 'explanation'> & { itemId: string; explanation: Explanation | null }>(
    `select i.id as "itemId", x.id as "decisionId", x.document_id as "documentId", x.status, x.roster_size as "rosterSize", x.outcome, x.explanation,
            coalesce(x.secret, false) as secret,
            (select count(*)::int from documents.votes v where v.decision_id = x.id)
              + (select count(*)::int from documents.participations v where v.decision_id = x.id) as voted
     from documents.session_items i join documents.decisions x on x.id = i.decision_id where i.session_id = $1::uuid`,
    [session.id],
  );
  return new Map(
    found.map(({ itemId, explanation, ...ballot }) => [
      itemId,
      {
        ...ballot,
        explanation: explanation === null ? null : sentenceOf(explanation, (key, params) => wordsOf(language, key, params) ?? key),
      },
    ]),
  );
}

const seatsOf = (rows: Asking, sessionId: string): Promise<SessionSeatView[]> =>
  rows.query(
    `select person_id as "personId", name, title, presides, present, arrived_at as "arrivedAt", left_at as "leftAt", absence_reason as "absenceReason"
     from documents.session_members where session_id = $1::uuid order by ordinal`,
    [sessionId],
  );

/** Replies given for another hour count as none. Why somebody stays away is for who prepares, and for themselves. */
const invitationsOf = (rows: Asking, session: SessionRow, reader: Reader): Promise<InvitationView[]> =>
  rows.query(
    `select v.id, v.kind, v.person_id as "personId", v.name, v.title, v.item_ids as "itemIds",
            case when v.replied_for = s.starts_at then v.reply end as reply,
            case when v.replied_for = s.starts_at and ($3::boolean or v.person_id = $2::uuid) then v.reply_reason end as "replyReason",
            case when v.replied_for = s.starts_at then v.delegate_name end as "delegateName",
            case when v.replied_for = s.starts_at then v.delegate_title end as "delegateTitle",
            case when v.replied_for = s.starts_at then v.replied_at end as "repliedAt",
            v.present, v.arrived_at as "arrivedAt", v.left_at as "leftAt"
     from documents.session_invitations v join documents.sessions s on s.id = v.session_id
     left join documents.session_members m on m.session_id = v.session_id and m.person_id = v.person_id
     left join directory.positions q on q.id = v.position_id
     where v.session_id = $1::uuid and not v.withdrawn and ($4::boolean or v.person_id = $2::uuid)
     order by v.kind desc, m.ordinal nulls last, q.rank nulls last, v.name collate "vi-x-icu", v.id`,
    [session.id, reader.personId, reader.prepares, reader.insider],
  );
