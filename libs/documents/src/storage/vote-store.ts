import { type Paper, type Seat } from '../domain/ballot.js';
import { type BallotConduct, STRICT_CONDUCT } from '../domain/ballot-rules.js';
import { type Vote } from '../domain/vote.js';
import { tookSlipSql } from './paper-count-store.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

/** Where one member stands in the newest ballot of a document. */
export interface MemberSeat {
  readonly decisionId: string;
  readonly versionId: string;
  readonly open: boolean;
  readonly secret: boolean;
  /** A secret ballot on slips of paper: nothing is cast through the system. */
  readonly onPaper: boolean;
  readonly onRoster: boolean;
  readonly recused: boolean;
  /** Whether the member opened what is voted on: this version, or another of the same text. */
  readonly opened: boolean;
  /** The vote, or the participation in a secret ballot. */
  readonly voted: { readonly id: string; readonly version: number } | null;
  readonly conduct: BallotConduct;
}

/** Null where there never was a ballot. */
export async function memberSeat(rows: Asking, documentId: string, personId: string): Promise<MemberSeat | null> {
  const [row] = await rows.query<
    Omit<MemberSeat, 'voted' | 'conduct'> & { voteId: string | null; voteVersion: number | null; conduct: BallotConduct | null }
  >(
    `select d.id as "decisionId", d.version_id as "versionId", d.status = 'open' and coalesce(d.closes_at > journal.now(), true) as open,
            coalesce(d.secret, false) as secret, coalesce(d.on_paper, false) as "onPaper", m.person_id is not null as "onRoster", r.id is not null as recused, d.conduct,
            exists (select from documents.readings w join documents.versions x on x.id = w.version_id
              where w.person_id = $2::uuid and w.document_id = $1::uuid and x.digest = d.version_digest) as opened,
            coalesce(v.id, p.id) as "voteId", coalesce(v.version, p.version) as "voteVersion"
     from (select * from documents.decisions where document_id = $1::uuid order by ordinal desc limit 1) d
     left join documents.roster_members m on m.decision_id = d.id and m.person_id = $2::uuid
     left join documents.recusals r on r.decision_id = d.id and r.person_id = $2::uuid
     left join documents.votes v on v.decision_id = d.id and v.person_id = $2::uuid
     left join documents.participations p on p.decision_id = d.id and p.person_id = $2::uuid`,
    [documentId, personId],
  );
  if (row === undefined) return null;
  const { voteId, voteVersion, conduct, ...seat } = row;
  return {
    ...seat,
    conduct: conduct ?? STRICT_CONDUCT,
    voted: voteId === null || voteVersion === null ? null : { id: voteId, version: voteVersion },
  };
}

interface Cast {
  readonly id: string;
  /** Null: the first vote; else the version of the row that is changed. */
  readonly changes: number | null;
  readonly documentId: string;
  readonly decisionId: string;
  readonly personId: string;
}

/** The decision's row, held FOR SHARE and open: who closes waits for this commit and counts it; who comes after the close finds nothing. */
const OPEN = `(select id from documents.decisions where id = $2::uuid and status = 'open' for share) d`;

/** An open vote, or a change of it. */
export function voteOf(cast: Cast & { readonly vote: Vote; readonly onPaper: boolean }): StateChange {
  const { vote } = cast;
  const values = [
    cast.id,
    cast.decisionId,
    cast.personId,
    vote.choice,
    vote.opinion,
    vote.nodeId,
    vote.wording,
    vote.reserved,
    cast.onPaper,
  ];
  return {
    subject: { type: 'documents.vote', id: cast.id },
    expected: cast.changes ?? 0,
    sql:
      cast.changes === null
        ? `insert into documents.votes (id, version, decision_id, person_id, choice, opinion, node_id, wording, reserved, on_paper, cast_at)
           select $1::uuid, 1, d.id, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, $9::boolean, journal.now() from ${OPEN} returning *`
        : `update documents.votes v set version = v.version + 1, choice = $4::text, opinion = $5::text, node_id = $6::text, wording = $7::text,
             reserved = $8::text, on_paper = $9::boolean, cast_at = journal.now()
           from ${OPEN} where v.id = $1::uuid and v.decision_id = d.id and v.person_id = $3::uuid and v.version = $10::int returning v.*`,
    params: cast.changes === null ? values : [...values, cast.changes],
    about: cast.documentId,
  };
}

/** That a member put a sealed slip into the urn; what it says is beside it, sealed, until the close. */
export function participationOf(cast: Cast & { readonly sealDigest: string }): StateChange {
  const values = [cast.id, cast.decisionId, cast.personId, cast.sealDigest];
  return {
    subject: { type: 'documents.participation', id: cast.id },
    expected: cast.changes ?? 0,
    sql:
      cast.changes === null
        ? `insert into documents.participations (id, version, decision_id, person_id, seal_digest, cast_at)
           select $1::uuid, 1, d.id, $3::uuid, $4::text, journal.now() from ${OPEN} returning *`
        : `update documents.participations p set version = p.version + 1, seal_digest = $4::text, cast_at = journal.now()
           from ${OPEN} where p.id = $1::uuid and p.decision_id = d.id and p.person_id = $3::uuid and p.version = $5::int returning p.*`,
    params: cast.changes === null ? values : [...values, cast.changes],
    about: cast.documentId,
  };
}

export async function keepSealed(tx: Asking, decisionId: string, personId: string, sealed: string): Promise<void> {
  await tx.query(
    `insert into documents.sealed_choices (decision_id, person_id, sealed) values ($1::uuid, $2::uuid, $3::text)
     on conflict (decision_id, person_id) do update set sealed = excluded.sealed`,
    [decisionId, personId, sealed],
  );
}

export function recusalOf(recusal: {
  readonly id: string;
  readonly documentId: string;
  readonly decisionId: string;
  readonly personId: string;
  readonly reason: string;
}): StateChange {
  return {
    subject: { type: 'documents.recusal', id: recusal.id },
    expected: 0,
    sql: `insert into documents.recusals (id, version, decision_id, person_id, reason, recused_at)
      select $1::uuid, 1, d.id, $3::uuid, $4::text, journal.now() from ${OPEN} returning *`,
    params: [recusal.id, recusal.decisionId, recusal.personId, recusal.reason],
    about: recusal.documentId,
  };
}

/** What a secretary wrote down for a member, again where it was written before. */
export function preparationOf(prepared: Cast & { readonly vote: Vote; readonly by: string; readonly at: Date }): StateChange {
  const { vote, changes } = prepared;
  if (changes === null)
    return insertion({ type: 'documents.prepared-vote', id: prepared.id }, prepared.documentId, 'documents.prepared_votes', {
      decision_id: ['uuid', prepared.decisionId],
      person_id: ['uuid', prepared.personId],
      vote: ['jsonb', JSON.stringify(vote)],
      prepared_by: ['uuid', prepared.by],
      prepared_at: ['timestamptz', prepared.at],
    });
  return {
    subject: { type: 'documents.prepared-vote', id: prepared.id },
    expected: changes,
    sql: `update documents.prepared_votes set version = version + 1, vote = $3::jsonb, prepared_by = $4::uuid, prepared_at = $5::timestamptz
      where id = $1::uuid and version = $2::int returning *`,
    params: [prepared.id, changes, JSON.stringify(vote), prepared.by, prepared.at],
    about: prepared.documentId,
  };
}

/**
 * Seats and papers as they stand. To count, only after the decision's row is locked FOR UPDATE, each in a statement of its own, which then
 * sees every vote that made it. A slip of somebody who stood aside afterwards is not among the papers.
 */
export async function seatsOf(rows: Asking, decisionId: string): Promise<(Seat & { readonly personId: string })[]> {
  return rows.query<Seat & { readonly personId: string }>(
    `select m.person_id as "personId", s.present, r.id is not null as recused, v.id is not null or p.id is not null or ${tookSlipSql('m.decision_id', 'm.person_id')} as voted
     from documents.roster_members m join documents.decisions d on d.id = m.decision_id
     left join documents.session_members s on s.session_id = d.session_id and s.person_id = m.person_id
     left join documents.recusals r on r.decision_id = m.decision_id and r.person_id = m.person_id
     left join documents.votes v on v.decision_id = m.decision_id and v.person_id = m.person_id
     left join documents.participations p on p.decision_id = m.decision_id and p.person_id = m.person_id
     where m.decision_id = $1::uuid order by m.ordinal`,
    [decisionId],
  );
}

export async function openPapersOf(rows: Asking, decisionId: string): Promise<Paper[]> {
  return rows.query<Paper>(
    `select v.choice, v.reserved is not null as reserved from documents.votes v
     where v.decision_id = $1::uuid
       and not exists (select from documents.recusals r where r.decision_id = v.decision_id and r.person_id = v.person_id)`,
    [decisionId],
  );
}
