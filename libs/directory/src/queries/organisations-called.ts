import { type LocalDate } from '@app/kernel';
import { spellingsOf } from '../domain/spellings.js';
import { type Asking } from '../storage/rows.js';
import { ancestors } from './organisations-at.js';

/** An organisation that bears, or bore, a printed name. */
export interface NamedOrganisation {
  /** The name as it was asked for. */
  readonly asked: string;
  readonly id: string;
  /** What the name is to it; `body`: of a body of it (Ban Thường vụ …). */
  readonly how: 'name' | 'short' | 'alias' | 'body';
  /** It was called so on the day. */
  readonly inForce: boolean;
  /** What has taken its place by today; none while it stands. */
  readonly successors: readonly string[];
  /** The organisation from which it is seen, above it, directly under it, or its office. */
  readonly near: boolean;
}

/** Organisations called so on the day or at another time, by full name, short name or alias, whole names only. */
export async function organisationsCalled(
  rows: Asking,
  names: readonly string[],
  day: LocalDate,
  seenFrom: string,
): Promise<NamedOrganisation[]> {
  if (names.length === 0) return [];
  const above = await ancestors(rows, seenFrom, day);
  const asked = [...new Set(names)].flatMap((name) => spellingsOf(name).map((spelling) => ({ name, spelling })));
  return rows.query<NamedOrganisation>(
    `with recursive asked as (select * from jsonb_to_recordset($1::jsonb) as a(name text, spelling text)),
     words as (
       select p.organisation_id as id, p.parent_id, p.served_by, w.word, w.how, p.valid_from, p.valid_to from directory.organisation_phases p
       cross join lateral (select p.name as word, 'name' as how union all select p.short_name, 'short' union all select unnest(p.aliases), 'alias') w
       union all
       select b.organisation_id, null, null, w.word, 'body', b.valid_from, b.valid_to from directory.bodies b
       cross join lateral (select b.name as word union all select unnest(b.aliases)) w),
     called as (
       select distinct a.name as asked, w.id, w.how, w.parent_id, w.served_by,
              w.valid_from <= $2::date and (w.valid_to is null or w.valid_to > $2::date) as in_force
       from asked a join words w on lower(w.word collate "vi-x-icu") = a.spelling),
     heirs as (
       select c.id as first, c.id, 0 as steps from (select distinct id from called) c
       union
       select h.first, s.successor_id, h.steps + 1 from heirs h join directory.organisation_identities i on i.id = h.id
       join directory.organisation_successions s on s.predecessor_id = h.id
       where i.dissolved_on <= directory.today() and s.on_day <= directory.today() and h.steps < 8)
     select c.asked, c.id, c.how, bool_or(c.in_force) as "inForce",
            bool_or(c.id = any ($4::uuid[]) or c.parent_id = $3::uuid or c.served_by = $3::uuid) as near,
            array(select distinct h.id::text from heirs h join directory.organisation_identities i on i.id = h.id
                  where h.first = c.id and h.steps > 0 and (i.dissolved_on is null or i.dissolved_on > directory.today()) order by 1) as successors
     from called c group by c.asked, c.id, c.how order by c.asked, c.id, c.how`,
    [JSON.stringify(asked), day, seenFrom, above],
  );
}
