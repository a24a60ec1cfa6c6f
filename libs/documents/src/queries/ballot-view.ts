import { type Choice, type Outcome, type Tally } from '../domain/ballot.js';
import { type ListedChange } from '../domain/document-state.js';
import { type DecisionEntity } from '../storage/decision.entity.js';
import { type Asking } from '../storage/rows.js';
import { type Language, wordsOf } from './words.js';

export interface SeatView {
  readonly personId: string;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
  readonly voted: boolean;
  /** Only once the ballot is closed (one's own at once): what others chose must not sway who still has to vote. */
  readonly choice: Choice | null;
  /** A reserved opinion; shown to members of the roster and the auditor. */
  readonly opinion: string | null;
}

export interface BallotView {
  readonly decisionId: string;
  /** 1 for the first ballot on the document, 2 after it came back … */
  readonly ordinal: number;
  readonly status: 'open' | 'closed';
  readonly organisationId: string;
  readonly body: string;
  readonly versionId: string;
  readonly versionDigest: string;
  readonly openedAt: Date;
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly rosterSize: number;
  readonly voted: number;
  readonly roster: readonly SeatView[];
  readonly tally: Tally | null;
  readonly outcome: Outcome | null;
  /** Why the outcome is what it is, in one sentence with the numbers. */
  readonly explanation: string | null;
  readonly listedChanges: readonly ListedChange[];
  readonly putOffReason: string | null;
  readonly mine: { readonly onRoster: boolean; readonly voted: boolean; readonly presides: boolean };
}

interface SeatRow extends SeatView {
  readonly choice: Choice | null;
}

/** The newest ballot of a document as one person may see it; null where there was none. */
export async function ballotView(
  rows: Asking,
  documentId: string,
  reader: { readonly personId: string; readonly auditor: boolean },
  language: Language,
): Promise<BallotView | null> {
  const [decision] = await rows.query<DecisionEntity>(
    `select * from documents.decisions where document_id = $1::uuid order by ordinal desc limit 1`,
    [documentId],
  );
  if (decision === undefined) return null;
  const seats = await rows.query<SeatRow>(
    `select m.person_id as "personId", m.name, m.title, m.presides, v.id is not null as voted, v.choice, v.opinion
     from documents.roster_members m left join documents.votes v on v.decision_id = m.decision_id and v.person_id = m.person_id
     where m.decision_id = $1::uuid order by m.ordinal`,
    [decision.id],
  );
  const own = seats.find(({ personId }) => personId === reader.personId) ?? null;
  const closed = decision.status === 'closed';
  const readsOpinions = closed && (own !== null || reader.auditor);
  return {
    decisionId: decision.id,
    ordinal: decision.ordinal,
    status: decision.status,
    organisationId: decision.organisation_id,
    body: decision.body,
    versionId: decision.version_id,
    versionDigest: decision.version_digest,
    openedAt: decision.opened_at,
    closesAt: decision.closes_at,
    closedAt: decision.closed_at,
    rosterSize: decision.roster_size,
    voted: seats.filter(({ voted }) => voted).length,
    roster: seats.map((seat) => ({
      ...seat,
      choice: closed || seat === own ? seat.choice : null,
      opinion: readsOpinions || seat === own ? seat.opinion : null,
    })),
    tally: closed ? { for: decision.votes_for ?? 0, against: decision.votes_against ?? 0, abstain: decision.votes_abstain ?? 0 } : null,
    outcome: decision.outcome,
    explanation: decision.explanation === null ? null : wordsOf(language, decision.explanation.key, decision.explanation.params),
    listedChanges: decision.listed_changes,
    putOffReason: decision.put_off_reason,
    mine: { onRoster: own !== null, voted: own?.voted ?? false, presides: own?.presides ?? false },
  };
}
