import { type LocalDate } from '@app/kernel';
import { madeSet, type MadeSet } from '@app/journal';
import { type Proposal, type ResolvedUnit } from '../domain/proposals.js';
import { type Asking, type Statement } from './asking.js';

/** A proposal as stored, not yet taken or dismissed unless it says so. */
export interface StoredProposal {
  readonly id: string;
  readonly version: number;
  readonly documentId: string;
  readonly kind: 'requirement' | 'obligation';
  readonly ordinal: number;
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly leads: readonly ResolvedUnit[];
  readonly supports: readonly ResolvedUnit[];
  readonly reportTo: ResolvedUnit | null;
  readonly subject: ResolvedUnit | null;
  readonly dueOn: LocalDate | null;
  readonly periods: readonly string[];
  readonly dismissed: boolean;
}

const COLUMNS = `id::text, version, document_id::text as "documentId", kind, ordinal, node_id as "nodeId", label, content as text, leads, supports,
  report_to as "reportTo", subject, due_on::text as "dueOn", periods, dismissed_at is not null as dismissed`;

/** Stores the proposals of one document with one statement; what the document's entry keeps of them. `ids` are theirs, in the same order. */
export async function insertProposals(
  asking: Asking,
  documentId: string,
  ids: readonly string[],
  proposals: readonly Proposal[],
): Promise<MadeSet> {
  const rows = proposals.map((proposal, index) => ({ ...proposal, id: ids[index] }));
  const [inserted] = await asking.query<{ set: MadeSet }>(
    `with made as (insert into followup.proposals (id, version, made_in, document_id, kind, ordinal, node_id, label, content, quote, leads, supports, report_to, subject,
       due_on, periods, due_words, due_rhythms)
     select p.id, 0, $1, $1, p.kind, p.ordinal, p."nodeId", p.label, p.text, p.quote, p.leads, p.supports, nullif(p."reportTo", 'null'::jsonb),
       nullif(p.subject, 'null'::jsonb), p."dueOn", p.periods, p."dueWords", p."dueRhythms"
     from jsonb_to_recordset($2::jsonb) as p(id uuid, kind text, ordinal int, "nodeId" text, label text, text text, quote text, leads jsonb,
       supports jsonb, "reportTo" jsonb, subject jsonb, "dueOn" date, periods text[], "dueWords" text, "dueRhythms" text[])
     returning *)
     select ${madeSet('followup.proposal', 'made')} as set`,
    [documentId, JSON.stringify(rows)],
  );
  if (inserted === undefined) throw new Error('a set without a row');
  return inserted.set;
}

export async function proposalById(asking: Asking, id: string): Promise<StoredProposal | null> {
  const [row] = await asking.query<StoredProposal>(`select ${COLUMNS} from followup.proposals where id = $1`, [id]);
  return row ?? null;
}

/** The requirement proposals of a document that are not dismissed, in reading order. */
export async function requirementProposals(asking: Asking, documentId: string): Promise<readonly StoredProposal[]> {
  return asking.query<StoredProposal>(
    `select ${COLUMNS} from followup.proposals where document_id = $1 and kind = 'requirement' and dismissed_at is null order by ordinal`,
    [documentId],
  );
}

/** True once a requirement or a standing obligation was made of it. */
export async function isTaken(asking: Asking, proposalId: string): Promise<boolean> {
  const [row] = await asking.query<{ taken: boolean }>(
    `select exists (select 1 from followup.requirements where proposal_id = $1)
         or exists (select 1 from followup.obligations where proposal_id = $1 and state <> 'cancelled') as taken`,
    [proposalId],
  );
  return row?.taken === true;
}

export function dismissProposal(id: string, version: number, reason: string, now: Date): Statement {
  return {
    sql: `update followup.proposals set version = version + 1, dismissed_at = $3::timestamptz, dismissed_reason = $4
      where id = $1 and version = $2::int and dismissed_at is null returning *`,
    params: [id, version, now, reason],
  };
}
