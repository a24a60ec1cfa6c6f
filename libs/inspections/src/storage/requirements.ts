import { type FollowedRequirement, type StandingRequirement } from '../domain/reconciliation.js';
import { type Asking } from './asking.js';

export interface StoredRequirement {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly ordinal: number;
  readonly findingIds: readonly string[];
  readonly text: string;
  readonly leadOrganisationId: string | null;
  readonly leadName: string | null;
  readonly supportName: string | null;
  readonly dueOn: string | null;
  readonly carriedRequirementId: string | null;
  readonly carriedFrom: string | null;
  readonly concludedIn: string | null;
  readonly withdrawn: boolean;
}

const COLUMNS = `q.id::text, q.version, q.inspection_id::text as "inspectionId", q.delegation_id::text as "delegationId", q.subject_id::text as "subjectId",
  q.ordinal, q.finding_ids::text[] as "findingIds", q.text, q.lead_organisation_id::text as "leadOrganisationId", q.lead_name as "leadName",
  q.support_name as "supportName", q.due_on::text as "dueOn", q.carried_requirement_id::text as "carriedRequirementId", q.carried_from as "carriedFrom",
  q.concluded_in::text as "concludedIn", q.withdrawn_at is not null as withdrawn`;

export async function requirementById(asking: Asking, id: string): Promise<StoredRequirement | null> {
  const [row] = await asking.query<StoredRequirement>(`select ${COLUMNS} from inspections.requirements q where q.id = $1`, [id]);
  return row ?? null;
}

/** Requirements that stand, in the order of the report. */
export async function requirementsOn(asking: Asking, subjectIds: readonly string[]): Promise<readonly StoredRequirement[]> {
  return asking.query<StoredRequirement>(
    `select ${COLUMNS} from inspections.requirements q where q.subject_id = any($1::uuid[]) and q.withdrawn_at is null
     order by q.subject_id, q.ordinal, q.id`,
    [subjectIds],
  );
}

export async function nextRequirementOrdinal(asking: Asking, subjectId: string): Promise<number> {
  const [row] = await asking.query<{ next: number }>(
    `select coalesce(max(ordinal), 0) + 1 as next from inspections.requirements where subject_id = $1`,
    [subjectId],
  );
  return row?.next ?? 1;
}

/** What stands in the issued conclusions on a subject, and what follow-up told of those conclusions. */
export async function reconciliationOf(
  asking: Asking,
  subjectId: string,
): Promise<{ readonly standing: readonly StandingRequirement[]; readonly followed: readonly FollowedRequirement[] }> {
  const standing = await asking.query<StandingRequirement>(
    `select q.id::text, q.concluded_in::text as "documentId" from inspections.requirements q
     where q.subject_id = $1 and q.concluded_in is not null order by q.ordinal, q.id`,
    [subjectId],
  );
  const followed = await asking.query<FollowedRequirement>(
    `select f.id::text, f.document_id::text as "documentId", f.node_id as "nodeId", f.state from inspections.followed_requirements f
     where f.document_id in (select w.document_id from inspections.wanted_documents w where w.subject_id = $1 and w.kind = 'conclusion' and w.state = 'issued')
     order by f.id`,
    [subjectId],
  );
  return { standing, followed };
}
