import { type LocalDate } from '@app/kernel';
import { BODY_WORDS } from '../domain/body-words.js';
import { type Asking } from '../storage/rows.js';

/** A name in a text that no organisation bears on that day any more, and what has taken its place. */
export interface FormerName {
  readonly name: string;
  readonly now: string | null;
}

/** Shorter names stand inside other words too often. */
const SHORTEST = 6;

/** Names that stand in the text and are of organisations which by that day are dissolved or called otherwise. */
export async function formerNamesIn(rows: Asking, text: string, day: LocalDate): Promise<FormerName[]> {
  return rows.query<FormerName>(
    `with standing as (select id, name from directory.organisations_at($2::date)),
     former as (
       select distinct p.organisation_id, p.name from directory.organisation_phases p
       join directory.organisation_identities i on i.id = p.organisation_id
       where length(p.name) >= ${SHORTEST} and position(p.name in $1) > 0 and (p.valid_to <= $2::date or i.dissolved_on <= $2::date)
         and not exists (select from standing s where s.name = p.name))
     select f.name, string_agg(distinct s.name, '; ') as now from former f
       left join directory.organisation_successions x on x.predecessor_id = f.organisation_id and x.on_day <= $2::date
       left join standing s on s.id = coalesce(x.successor_id, f.organisation_id)
     group by f.name order by f.name`,
    [text, day],
  );
}

/** Organisations of that day that the text names, in full or by the place of their committee. */
export async function organisationsNamedIn(
  rows: Asking,
  text: string,
  day: LocalDate,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return rows.query(
    `select o.id, o.name from directory.organisations_at($2::date) o
     cross join lateral (select regexp_replace(o.name, $3, '') as place) p
     where length(p.place) >= ${SHORTEST} and position(p.place in $1) > 0 order by o.code`,
    [text, day, BODY_WORDS],
  );
}
