import { type LocalDate } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

/**
 * Rule data in force for an organisation on a day: its own, else that of the nearest one above it, else everyone's. Null where there is
 * none. Of several codes the earlier goes before the later where both stand equally near: `ballot.quorum.secretariat`, `ballot.quorum`.
 */
export async function ruleAt<T>(
  rows: Asking,
  code: string | readonly string[],
  organisationId: string | null,
  day: LocalDate,
): Promise<T | null> {
  const found = await rows.query<{ value: T }>(
    `with recursive up as (
       select o.id, o.parent_id, 0 as steps from directory.organisations_at($3::date) o where o.id = $2::uuid
       union all
       select o.id, o.parent_id, up.steps + 1 from up join directory.organisations_at($3::date) o on o.id = up.parent_id where up.steps < 12
     )
     select r.value from directory.rules r left join up on up.id = r.organisation_id
     where r.code = any ($1::text[]) and (r.organisation_id is null or up.id is not null)
       and r.valid_from <= $3::date and (r.valid_to is null or r.valid_to > $3::date)
     order by coalesce(up.steps, 1000), array_position($1::text[], r.code), r.valid_from desc limit 1`,
    [typeof code === 'string' ? [code] : code, organisationId, day],
  );
  return found[0]?.value ?? null;
}
