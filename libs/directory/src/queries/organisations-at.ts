import { type LocalDate } from '@app/kernel';
import { type Organisation } from '../domain/organisation.js';
import { type Asking } from '../storage/rows.js';

const COLUMNS = `o.id, o.code, o.name, o.short_name as "shortName", o.symbol, o.kind, o.parent_id as "parentId", o.served_by as "servedBy"`;

/** One organisation as it stood on a day; null where it did not exist then. */
export async function organisationAt(rows: Asking, id: string, day: LocalDate): Promise<Organisation | null> {
  const found = await rows.query<Organisation>(`select ${COLUMNS} from directory.organisations_at($2::date) o where o.id = $1::uuid`, [
    id,
    day,
  ]);
  return found[0] ?? null;
}

/** What organisations are called: on a day, or (without one) today, or were called last. Unknown ids are left out. */
export async function organisationNames(rows: Asking, ids: readonly string[], day?: LocalDate): Promise<ReadonlyMap<string, Organisation>> {
  if (ids.length === 0) return new Map();
  const from = day === undefined ? 'directory.organisations o' : 'directory.organisations_at($2::date) o';
  const found = await rows.query<Organisation>(
    `select ${COLUMNS} from ${from} where o.id = any ($1::uuid[])`,
    day === undefined ? [[...new Set(ids)]] : [[...new Set(ids)], day],
  );
  return new Map(found.map((one) => [one.id, one]));
}

/** The organisation itself and those it serves as their office: for whom a person of `organisationId` may draft, review and number. */
export async function organisationsServed(rows: Asking, organisationId: string, day: LocalDate): Promise<string[]> {
  // Two questions, each by its own index: with an OR between them the whole tree would be read with every request.
  const found = await rows.query<{ id: string }>(
    `select o.id, 0 as place, o.code from directory.organisations_at($2::date) o where o.id = $1::uuid
     union all
     select o.id, 1, o.code from directory.organisations_at($2::date) o where o.served_by = $1::uuid and o.id <> $1::uuid
     order by place, code`,
    [organisationId, day],
  );
  return found.map(({ id }) => id);
}

/** The organisation and all above it, nearest first. */
export async function ancestors(rows: Asking, organisationId: string, day: LocalDate): Promise<string[]> {
  const found = await rows.query<{ id: string }>(
    `with recursive up as (
       select o.id, o.parent_id, 0 as steps from directory.organisations_at($2::date) o where o.id = $1::uuid
       union all
       select o.id, o.parent_id, up.steps + 1 from up join directory.organisations_at($2::date) o on o.id = up.parent_id where up.steps < 12
     ) select id from up order by steps`,
    [organisationId, day],
  );
  return found.map(({ id }) => id);
}
