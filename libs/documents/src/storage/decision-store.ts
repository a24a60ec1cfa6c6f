import { type BallotRules, type Choice, type Count, type Tally } from '../domain/ballot.js';
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

/**
 * A vote. The decision's row is held FOR SHARE by the same statement and must be open: who closes waits until this is committed, and
 * then counts it; who comes after the close finds no open row and inserts nothing.
 */
export function voteOf(vote: {
  readonly id: string;
  readonly documentId: string;
  readonly decisionId: string;
  readonly personId: string;
  readonly choice: Choice;
  readonly opinion: string | null;
}): StateChange {
  return {
    subject: { type: 'documents.vote', id: vote.id },
    expected: 0,
    sql: `insert into documents.votes (id, version, decision_id, person_id, choice, opinion, cast_at)
      select $1::uuid, 1, d.id, $3::uuid, $4::text, $5::text, journal.now()
      from (select id from documents.decisions where id = $2::uuid and status = 'open' for share) d returning *`,
    params: [vote.id, vote.decisionId, vote.personId, vote.choice, vote.opinion],
    about: vote.documentId,
  };
}

/** The votes of a ballot. Only after its row is locked FOR UPDATE, in a statement of its own, which then sees every vote that made it. */
export async function countVotes(tx: Asking, decisionId: string): Promise<Tally> {
  const [row] = await tx.query<Tally>(
    `select count(*) filter (where choice = 'for')::int as "for", count(*) filter (where choice = 'against')::int as against,
            count(*) filter (where choice = 'abstain')::int as abstain
     from documents.votes where decision_id = $1::uuid`,
    [decisionId],
  );
  return row ?? { for: 0, against: 0, abstain: 0 };
}

export function closingOf(
  decision: Pick<DecisionEntity, 'id' | 'version' | 'document_id'>,
  tally: Tally,
  count: Count,
  closing: {
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
        closed_by = $10::uuid, closed_at = $11::timestamptz
      where id = $1::uuid and version = $2::int and status = 'open' returning *`,
    params: [
      decision.id,
      decision.version,
      count.outcome,
      tally.for,
      tally.against,
      tally.abstain,
      JSON.stringify(count.explanation),
      JSON.stringify(closing.changes),
      closing.putOffReason,
      closing.by,
      closing.at,
    ],
    about: decision.document_id,
  };
}

/** The newest ballot of a document, or null. */
export async function latestDecision(rows: Asking, documentId: string, lock?: 'update'): Promise<DecisionEntity | null> {
  const [row] = await rows.query<DecisionEntity>(
    `select * from documents.decisions where document_id = $1::uuid order by ordinal desc limit 1${lock === undefined ? '' : ' for update'}`,
    [documentId],
  );
  return row ?? null;
}
