import { type Choice } from '../domain/ballot.js';
import { type Vote } from '../domain/vote.js';
import { tookSlipSql } from '../storage/paper-count-store.js';
import { type Asking } from '../storage/rows.js';

/** A place on the roster with all that is known of it; what of that may be shown is decided by who asks. */
export interface SeatRow {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly voted: boolean;
  readonly present: boolean | null;
  readonly recused: boolean;
  readonly recusalReason: string | null;
  readonly choice: Choice | null;
  readonly opinion: string | null;
  readonly nodeId: string | null;
  readonly wording: string | null;
  readonly reserved: string | null;
  readonly onPaper: boolean;
  readonly paperStatus: 'entered' | 'mismatch' | 'confirmed' | null;
  readonly first: Vote | null;
  readonly firstBy: string | null;
  readonly second: Vote | null;
  readonly preparedVote: Vote | null;
}

export async function ballotSeats(rows: Asking, decisionId: string): Promise<SeatRow[]> {
  return rows.query<SeatRow>(
    `select m.person_id as "personId", m.name, m.title, m.presides, v.id is not null or p.id is not null or ${tookSlipSql('m.decision_id', 'm.person_id')} as voted, s.present,
            r.id is not null as recused, r.reason as "recusalReason", v.choice, v.opinion, v.node_id as "nodeId", v.wording, v.reserved,
            coalesce(v.on_paper, false) as "onPaper", e.status as "paperStatus", e.first, e.first_by as "firstBy", e.second,
            w.vote as "preparedVote"
     from documents.roster_members m join documents.decisions d on d.id = m.decision_id
     left join documents.session_members s on s.session_id = d.session_id and s.person_id = m.person_id
     left join documents.votes v on v.decision_id = m.decision_id and v.person_id = m.person_id
     left join documents.participations p on p.decision_id = m.decision_id and p.person_id = m.person_id
     left join documents.recusals r on r.decision_id = m.decision_id and r.person_id = m.person_id
     left join documents.paper_entries e on e.decision_id = m.decision_id and e.person_id = m.person_id
     left join documents.prepared_votes w on w.decision_id = m.decision_id and w.person_id = m.person_id
     where m.decision_id = $1::uuid order by m.ordinal`,
    [decisionId],
  );
}
