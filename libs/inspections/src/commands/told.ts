import { type Tx } from '@app/journal';
import { type Capacity } from '../domain/standing.js';
import { type StoredSubject } from '../storage/subjects.js';

/** Kept with an entry that people are told of: what the inspection is called. */
export const called = (inspection: { readonly title: string }, more: object = {}): object => ({ title: inspection.title, ...more });

/** Who leads: of one delegation, or of all delegations of the inspection. */
export async function headsOf(tx: Tx, inspectionId: string, delegationId: string | null = null): Promise<readonly string[]> {
  const rows = await tx.query<{ id: string }>(
    `select m.person_id::text as id from inspections.delegation_members m
     where m.inspection_id = $1 and ($2::uuid is null or m.delegation_id = $2) and m.role = 'head' and m.left_at is null order by m.id`,
    [inspectionId, delegationId],
  );
  return rows.map((row) => row.id);
}

/** Members of a delegation. */
export const SEATS: readonly Capacity[] = ['head', 'deputy', 'secretary', 'member'];

/** Who speaks for a delegation to its subjects. */
export const SPEAKERS: readonly Capacity[] = ['head', 'deputy', 'secretary'];

/** What the facts about a subject carry of it. */
export const ofSubject = ({
  id,
  inspectionId,
  delegationId,
  organisationId,
  personId,
}: Pick<StoredSubject, 'id' | 'inspectionId' | 'organisationId' | 'personId'> & { readonly delegationId: string }): {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
} => ({ inspectionId, delegationId, subjectId: id, subjectOrganisationId: organisationId, subjectPersonId: personId });
