import { type Asking } from './asking.js';

// Who stands above whom, read of the directory as it is today; every question is about many at once.

/** For each organisation those above it in the tree, nearest first, without itself. */
export async function ancestorsOf(asking: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await asking.query<{ id: string; above: string[] }>(
    `with recursive up (id, ancestor_id, distance) as (
       select i.id, i.id, 0 from unnest($1::uuid[]) i(id)
       union all
       select up.id, p.parent_id, up.distance + 1 from up
       join directory.organisation_phases p on p.organisation_id = up.ancestor_id and p.valid_from <= directory.today()
         and (p.valid_to is null or p.valid_to > directory.today())
       where p.parent_id is not null and up.distance < 32)
     select id::text, coalesce(array_agg(ancestor_id::text order by distance) filter (where distance > 0), '{}') as above from up group by id`,
    [[...new Set(ids)]],
  );
  return new Map(rows.map((row) => [row.id, row.above]));
}

/**
 * The organisations a body watches over, each with everything below it: itself, those it serves, and the committee it belongs to where it is a
 * supervising body (some position of it supervises), as an inspection commission is.
 */
export async function overseenBy(asking: Asking, bodyId: string): Promise<readonly string[]> {
  const rows = await asking.query<{ id: string }>(
    `select $1::uuid::text as id
     union select o.id::text from directory.organisations o where o.served_by = $1 and o.active
     union select o.parent_id::text from directory.organisations o where o.id = $1 and o.parent_id is not null and ${SUPERVISES}`,
    [bodyId],
  );
  return rows.map((row) => row.id);
}

/** The bodies that watch over an organisation for it: what serves it, and the supervising bodies that belong to it. */
export async function watchersOf(asking: Asking, organisationId: string): Promise<readonly string[]> {
  const rows = await asking.query<{ id: string }>(
    `select o.id::text from directory.organisations o
     where o.active and (o.id = (select served_by from directory.organisations where id = $1) or o.parent_id = $1 and ${SUPERVISES})`,
    [organisationId],
  );
  return rows.map((row) => row.id);
}

const SUPERVISES = `exists (select 1 from directory.positions q where q.organisation_id = o.id and 'supervisor' = any(q.roles)
  and q.valid_from <= directory.today() and (q.valid_to is null or q.valid_to > directory.today()))`;
