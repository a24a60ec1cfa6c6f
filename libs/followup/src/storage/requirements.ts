import { type RequirementState } from '../domain/requirement.js';
import { madeSet, type MadeSet } from '@app/journal';
import { type Asking, type Statement } from './asking.js';

export interface StoredRequirement {
  readonly id: string;
  readonly version: number;
  readonly documentId: string;
  readonly organisationId: string;
  readonly subjectOrganisationId: string;
  readonly supervisorOrganisationId: string;
  readonly state: RequirementState;
}

/** One act that puts requirements on one body. */
export interface NewTaking {
  readonly id: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly subjectOrganisationId: string;
  readonly supervisorOrganisationId: string;
  readonly now: Date;
}

/** One requirement to be made of a proposal. */
export interface NewRequirement {
  readonly id: string;
  readonly proposalId: string;
}

export function insertTaking(made: NewTaking, requirements: number): Statement {
  return {
    sql: `insert into followup.takings (id, version, document_id, organisation_id, subject_organisation_id, supervisor_organisation_id, requirements,
        taken_at)
      values ($1, 1, $2, $3, $4, $5, $6::int, $7::timestamptz) returning *`,
    params: [
      made.id,
      made.documentId,
      made.organisationId,
      made.subjectOrganisationId,
      made.supervisorOrganisationId,
      requirements,
      made.now,
    ],
  };
}

/** Which (proposal, body) pairs exist already. */
export async function takenPairs(asking: Asking, documentId: string): Promise<ReadonlySet<string>> {
  const rows = await asking.query<{ pair: string }>(
    `select proposal_id || ' ' || subject_organisation_id as pair from followup.requirements where document_id = $1`,
    [documentId],
  );
  return new Set(rows.map((row) => row.pair));
}

/** Makes all requirements of one act with one statement; what the act's entry keeps of them. */
export async function insertRequirements(asking: Asking, taking: NewTaking, made: readonly NewRequirement[]): Promise<MadeSet> {
  const [inserted] = await asking.query<{ set: MadeSet }>(
    `with made as (insert into followup.requirements (id, version, made_in, document_id, organisation_id, proposal_id, ordinal, node_id, label, content,
       subject_organisation_id, supervisor_organisation_id, state, opened_at)
     select m.id, 0, $1, $2, $3, p.id, p.ordinal, p.node_id, p.label, p.content, $4, $5, 'open', $6::timestamptz
     from unnest($7::uuid[], $8::uuid[]) as m(id, proposal) join followup.proposals p on p.id = m.proposal
     returning *)
     select ${madeSet('followup.requirement', 'made')} as set`,
    [
      taking.id,
      taking.documentId,
      taking.organisationId,
      taking.subjectOrganisationId,
      taking.supervisorOrganisationId,
      taking.now,
      made.map((one) => one.id),
      made.map((one) => one.proposalId),
    ],
  );
  if (inserted === undefined) throw new Error('a set without a row');
  return inserted.set;
}

export async function requirementById(asking: Asking, id: string): Promise<StoredRequirement | null> {
  const [row] = await asking.query<StoredRequirement>(
    `select id::text, version, document_id::text as "documentId", organisation_id::text as "organisationId",
       subject_organisation_id::text as "subjectOrganisationId", supervisor_organisation_id::text as "supervisorOrganisationId", state
     from followup.requirements where id = $1`,
    [id],
  );
  return row ?? null;
}

export function closeRequirement(
  requirement: Pick<StoredRequirement, 'id' | 'version'>,
  outcome: 'met' | 'not-met',
  evidence: string,
  now: Date,
): Statement {
  return {
    sql: `update followup.requirements set version = version + 1, state = $3, evidence = $4, closed_at = $5::timestamptz
      where id = $1 and version = $2::int and state = 'open' returning *`,
    params: [requirement.id, requirement.version, outcome, evidence, now],
  };
}
