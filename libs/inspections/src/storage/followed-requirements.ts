import { type Facts } from '@app/contracts';
import { type Asking } from './asking.js';

/** A requirement of an earlier conclusion that is not fulfilled: open, or judged not met. */
export interface EarlierRequirement {
  readonly id: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly organisationName: string;
  /** The body it was asked of is a predecessor of the subject. */
  readonly ofPredecessor: boolean;
  readonly label: string | null;
  readonly text: string;
  readonly dueOn: string | null;
  readonly citedType: string | null;
  readonly citedSymbol: string | null;
  readonly citedOn: string | null;
  readonly state: 'open' | 'not-met';
}

/**
 * Opened requirements are noted as a set. The judgement of one is another fact, of another subject, and may have been heard before: what was
 * judged stays judged.
 */
export async function noteOpened(asking: Asking, fact: Facts['requirement.opened']): Promise<void> {
  const requirements = fact.requirements ?? fact.requirementIds.map((id) => ({ id, nodeId: null, label: null, text: null, dueOn: null }));
  await asking.query(
    `insert into inspections.followed_requirements (id, document_id, subject_organisation_id, node_id, label, text, due_on, cited_type, cited_symbol,
       cited_on, state)
     select r.id, $1, $2, r."nodeId", r.label, r.text, r."dueOn", $3, $4, $5::date, 'open'
     from jsonb_to_recordset($6::jsonb) as r(id uuid, "nodeId" text, label text, text text, "dueOn" date)
     on conflict (id) do update set node_id = excluded.node_id, label = excluded.label, text = excluded.text, due_on = excluded.due_on,
       cited_type = excluded.cited_type, cited_symbol = excluded.cited_symbol, cited_on = excluded.cited_on`,
    [
      fact.documentId,
      fact.subjectOrganisationId,
      fact.cited?.type ?? null,
      fact.cited?.symbol ?? null,
      fact.cited?.issuedOn ?? null,
      JSON.stringify(requirements),
    ],
  );
}

export async function noteJudged(asking: Asking, fact: Facts['requirement.closed']): Promise<void> {
  await asking.query(
    `insert into inspections.followed_requirements (id, document_id, subject_organisation_id, state, evidence, judged_at)
     values ($1, $2, $3, $4, $5, $6::timestamptz)
     on conflict (id) do update set state = excluded.state, evidence = excluded.evidence, judged_at = excluded.judged_at`,
    [fact.requirementId, fact.documentId, fact.subjectOrganisationId, fact.outcome, fact.evidence ?? null, fact.closedAt ?? null],
  );
}

/** What a body, and those it came from by merger, division or renaming, still owe; not what the inspection's own conclusions ask. */
export async function earlierRequirements(
  asking: Asking,
  inspectionId: string,
  organisationId: string,
): Promise<readonly EarlierRequirement[]> {
  return asking.query<EarlierRequirement>(
    `with recursive line (id, distance) as (
       select $2::uuid, 0
       union
       select s.predecessor_id, line.distance + 1 from line join directory.organisation_successions s on s.successor_id = line.id
       where line.distance < 8 and s.on_day <= directory.today())
     select f.id::text, f.document_id::text as "documentId", f.subject_organisation_id::text as "organisationId",
       coalesce((select o.name from directory.organisations o where o.id = f.subject_organisation_id), '') as "organisationName",
       f.subject_organisation_id <> $2::uuid as "ofPredecessor", f.label, coalesce(f.text, '') as text, f.due_on::text as "dueOn",
       f.cited_type as "citedType", f.cited_symbol as "citedSymbol", f.cited_on::text as "citedOn", f.state
     from inspections.followed_requirements f
     where f.subject_organisation_id in (select id from line) and f.state <> 'met' and f.text is not null
       and not exists (select from inspections.wanted_documents w where w.inspection_id = $1 and w.document_id = f.document_id)
     order by f.cited_on nulls last, f.id limit 500`,
    [inspectionId, organisationId],
  );
}
