import { type Tx } from '@app/journal';

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
