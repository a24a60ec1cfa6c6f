import { type Paper } from '../domain/ballot.js';
import { type Vote } from '../domain/vote.js';
import { type Asking } from './rows.js';

/** A slip as it lies in the urn after the close. The id is random (version 4): one made by time would tell the order. */
export interface UrnPaper extends Omit<Vote, 'choice'> {
  readonly id: string;
  readonly choice: Paper['choice'];
  /** What the member wrote on it to find it again. */
  readonly code: string | null;
}

export interface SealedChoice {
  readonly personId: string;
  readonly sealed: string;
  /** Of the text that was journaled when it was cast. */
  readonly sealDigest: string;
}

/** The sealed slips that count: not those of who stood aside afterwards. */
export async function sealedChoices(tx: Asking, decisionId: string): Promise<SealedChoice[]> {
  return tx.query<SealedChoice>(
    `select p.person_id as "personId", coalesce(c.sealed, '') as sealed, p.seal_digest as "sealDigest"
     from documents.participations p
     left join documents.sealed_choices c on c.decision_id = p.decision_id and c.person_id = p.person_id
     where p.decision_id = $1::uuid
       and not exists (select from documents.recusals r where r.decision_id = p.decision_id and r.person_id = p.person_id)`,
    [decisionId],
  );
}

/** Lays the opened slips down in the order of their random ids and takes the sealed ones away; answers the digest of what lies there. */
export async function emptyUrn(tx: Asking, decisionId: string, papers: readonly UrnPaper[]): Promise<string> {
  await tx.query(
    `insert into documents.papers (id, decision_id, choice, opinion, node_id, wording, reserved, code)
     select p.id, $1::uuid, p.choice, p.opinion, p."nodeId", p.wording, p.reserved, p.code
     from jsonb_to_recordset($2::jsonb) as p (id uuid, choice text, opinion text, "nodeId" text, wording text, reserved text, code text)
     order by p.id`,
    [decisionId, JSON.stringify([...papers].sort((a, b) => (a.id < b.id ? -1 : 1)))],
  );
  await tx.query(`delete from documents.sealed_choices where decision_id = $1::uuid`, [decisionId]);
  const [row] = await tx.query<{ digest: string }>(`select ${papersDigestSql('$1::uuid')} as digest`, [decisionId]);
  return row?.digest ?? '';
}

/** SQL: SHA-256 (hex) over the papers of a decision in the order of their ids. Ids are random, so nothing is guessed from it. */
export const papersDigestSql = (decision: string): string => `(
  select encode(sha256(convert_to(coalesce(string_agg(to_jsonb(p.*)::text, E'\\n' order by p.id), ''), 'UTF8')), 'hex')
  from documents.papers p where p.decision_id = ${decision})`;

export async function urnPapers(rows: Asking, decisionId: string): Promise<UrnPaper[]> {
  return rows.query<UrnPaper>(
    `select id, choice, opinion, node_id as "nodeId", wording, reserved, code from documents.papers where decision_id = $1::uuid order by id`,
    [decisionId],
  );
}
