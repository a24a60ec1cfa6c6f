import { type Asking } from './asking.js';

// What this context reads of the directory besides rules and calendar: every question is about many at once.

/** Kinds of the organisation and of those above it, nearest first. */
export async function kindsAbove(asking: Asking, organisationId: string): Promise<readonly string[]> {
  const rows = await asking.query<{ kind: string }>(
    `with recursive up (id, kind, parent_id, distance) as (
       select o.id, o.kind, o.parent_id, 0 from directory.organisations o where o.id = $1
       union all
       select o.id, o.kind, o.parent_id, up.distance + 1 from up join directory.organisations o on o.id = up.parent_id where up.distance < 12)
     select kind from up order by distance`,
    [organisationId],
  );
  return rows.map((row) => row.kind);
}

/**
 * Which of these organisations the deciding one may not look at: itself, and all that stands neither below it nor, where it watches for the
 * committee it belongs to (some position of it supervises, as in an inspection commission), below that committee.
 */
export async function outOfReach(asking: Asking, decidingId: string, targetIds: readonly string[]): Promise<readonly string[]> {
  const rows = await asking.query<{ id: string }>(
    `with recursive roots as (
       select o.id from directory.organisations o where o.id = $1
       union select o.parent_id from directory.organisations o where o.id = $1 and o.parent_id is not null and exists (
         select from directory.positions q where q.organisation_id = o.id and 'supervisor' = any(q.roles)
           and q.valid_from <= directory.today() and (q.valid_to is null or q.valid_to > directory.today()))),
     up (id, ancestor_id, distance) as (
       select o.id, o.parent_id, 1 from directory.organisations o where o.id = any($2::uuid[]) and o.id <> $1
       union all
       select up.id, o.parent_id, up.distance + 1 from up join directory.organisations o on o.id = up.ancestor_id where up.distance < 32)
     select wanted.id::text from unnest($2::uuid[]) wanted(id)
     where not exists (select from up where up.id = wanted.id and up.ancestor_id in (select id from roots))`,
    [decidingId, [...new Set(targetIds)]],
  );
  return rows.map((row) => row.id);
}

export async function unknownOrganisations(asking: Asking, ids: readonly string[]): Promise<readonly string[]> {
  const rows = await asking.query<{ id: string }>(
    `select w.id::text from unnest($1::uuid[]) w(id) where not exists (select from directory.organisations o where o.id = w.id)`,
    [ids],
  );
  return rows.map((row) => row.id);
}

/** People as they sit today: the nearest position of each, null where they hold none; a person unknown is left out. */
export async function peopleAsSeated(
  asking: Asking,
  ids: readonly string[],
): Promise<ReadonlyMap<string, { readonly positionId: string | null; readonly organisationId: string | null }>> {
  const rows = await asking.query<{ id: string; positionId: string | null; organisationId: string | null }>(
    `select distinct on (p.id) p.id::text, q.id::text as "positionId", q.organisation_id::text as "organisationId"
     from directory.people p
     left join directory.holders h on h.person_id = p.id and h.valid_from <= directory.today() and (h.valid_to is null or h.valid_to > directory.today())
     left join directory.positions q on q.id = h.position_id
     where p.id = any($1::uuid[]) order by p.id, q.rank nulls last, q.id`,
    [ids],
  );
  return new Map(rows.map(({ id, ...rest }) => [id, rest]));
}
