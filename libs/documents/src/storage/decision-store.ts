import { type Count, type Tally } from '../domain/ballot.js';
import { type BallotMode, type BallotRules, type BallotSubject, STRICT_CONDUCT } from '../domain/ballot-rules.js';
import { type ListedChange } from '../domain/document-state.js';
import { type DecisionEntity } from './decision.entity.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

export interface RosterMember {
  readonly personId: string;
  readonly positionId: string | null;
  readonly name: string;
  readonly title: string | null;
  readonly presides: boolean;
}

export function openingOf(decision: {
  readonly id: string;
  readonly documentId: string;
  readonly ordinal: number;
  readonly organisationId: string;
  readonly body: string;
  readonly versionId: string;
  readonly versionDigest: string;
  readonly rosterSize: number;
  readonly rosterDigest: string;
  readonly presiderPersonId: string;
  readonly rules: BallotRules;
  readonly openedBy: string;
  readonly openedAt: Date;
  readonly closesAt: Date | null;
  readonly mode: BallotMode;
  readonly sessionId: string | null;
  readonly subject: BallotSubject;
  readonly secret: boolean;
  /** Secret, on slips of paper. */
  readonly onPaper: boolean;
  /** The key to which choices are sealed; null: an open ballot, or one on paper. */
  readonly publicKey: string | null;
  readonly silenceConsents: boolean;
}): StateChange {
  return insertion({ type: 'documents.decision', id: decision.id }, decision.documentId, 'documents.decisions', {
    document_id: ['uuid', decision.documentId],
    ordinal: ['int', decision.ordinal],
    organisation_id: ['uuid', decision.organisationId],
    body: ['text', decision.body],
    version_id: ['uuid', decision.versionId],
    version_digest: ['text', decision.versionDigest],
    roster_size: ['int', decision.rosterSize],
    roster_digest: ['text', decision.rosterDigest],
    presider_person_id: ['uuid', decision.presiderPersonId],
    quorum: ['jsonb', JSON.stringify(decision.rules.quorum)],
    majority: ['jsonb', JSON.stringify(decision.rules.majority)],
    opened_by: ['uuid', decision.openedBy],
    opened_at: ['timestamptz', decision.openedAt],
    closes_at: ['timestamptz', decision.closesAt],
    status: ['text', 'open'],
    listed_changes: ['jsonb', '[]'],
    mode: ['text', decision.mode],
    session_id: ['uuid', decision.sessionId],
    subject: ['text', decision.subject],
    conduct: ['jsonb', JSON.stringify(decision.rules.conduct)],
    secret: ['boolean', decision.secret],
    on_paper: ['boolean', decision.onPaper],
    public_key: ['text', decision.publicKey],
    silence_consents: ['boolean', decision.silenceConsents],
    important: ['boolean', false],
    reminded: ['int', 0],
  });
}

/** The roster goes in before its decision, in the same transaction: the foreign key is checked at commit. */
export async function insertRoster(tx: Asking, decisionId: string, roster: readonly RosterMember[]): Promise<void> {
  await tx.query(
    `insert into documents.roster_members (decision_id, person_id, position_id, ordinal, name, title, presides)
     select $1::uuid, m.person_id, m.position_id, m.ordinal, m.name, m.title, m.presides
     from jsonb_to_recordset($2::jsonb) as m (person_id uuid, position_id uuid, ordinal int, name text, title text, presides boolean)`,
    [
      decisionId,
      JSON.stringify(
        roster.map((member, index) => ({
          person_id: member.personId,
          position_id: member.positionId,
          ordinal: index + 1,
          name: member.name,
          title: member.title,
          presides: member.presides,
        })),
      ),
    ],
  );
}

export function closingOf(
  decision: Pick<DecisionEntity, 'id' | 'version' | 'document_id'>,
  count: { readonly outcome: Exclude<Count['outcome'], 'to-meeting'>; readonly tally: Tally; readonly explanation: Count['explanation'] },
  closing: {
    readonly papersDigest: string | null;
    readonly changes: readonly ListedChange[];
    readonly putOffReason: string | null;
    readonly by: string | null;
    readonly at: Date;
  },
): StateChange {
  return {
    subject: { type: 'documents.decision', id: decision.id },
    expected: decision.version,
    sql: `update documents.decisions set version = version + 1, status = 'closed', outcome = $3::text, votes_for = $4::int,
        votes_against = $5::int, votes_abstain = $6::int, explanation = $7::jsonb, listed_changes = $8::jsonb, put_off_reason = $9::text,
        closed_by = $10::uuid, closed_at = $11::timestamptz, tally = $12::jsonb, papers_digest = $13::text
      where id = $1::uuid and version = $2::int and status = 'open' returning *`,
    params: [
      decision.id,
      decision.version,
      count.outcome,
      count.tally.for,
      count.tally.against,
      count.tally.abstain,
      JSON.stringify(count.explanation),
      JSON.stringify(closing.changes),
      closing.putOffReason,
      closing.by,
      closing.at,
      JSON.stringify(count.tally),
      closing.papersDigest,
    ],
    about: decision.document_id,
  };
}

/** Changes an open ballot: what the presiding member calls it, how it is held, how often the silent were reminded. */
export function amendmentOf(
  decision: Pick<DecisionEntity, 'id' | 'version' | 'document_id'>,
  columns: Readonly<Record<string, readonly [cast: string, value: unknown]>>,
): StateChange {
  const names = Object.keys(columns);
  return {
    subject: { type: 'documents.decision', id: decision.id },
    expected: decision.version,
    sql: `update documents.decisions set version = version + 1,
        ${names.map((name, index) => `${name} = $${index + 3}::${columns[name]?.[0] ?? 'text'}`).join(', ')}
      where id = $1::uuid and version = $2::int and status = 'open' returning *`,
    params: [decision.id, decision.version, ...names.map((name) => columns[name]?.[1])],
    about: decision.document_id,
  };
}

/** The rules frozen into a decision. */
export const rulesOf = (decision: Pick<DecisionEntity, 'quorum' | 'majority' | 'conduct'>): BallotRules => ({
  quorum: decision.quorum,
  majority: decision.majority,
  conduct: decision.conduct ?? STRICT_CONDUCT,
});

/** The newest ballot of a document, or null. */
export async function latestDecision(rows: Asking, documentId: string, lock?: 'update'): Promise<DecisionEntity | null> {
  const [row] = await rows.query<DecisionEntity>(
    `select * from documents.decisions where document_id = $1::uuid order by ordinal desc limit 1${lock === undefined ? '' : ' for update'}`,
    [documentId],
  );
  return row ?? null;
}
