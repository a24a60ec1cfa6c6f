import { type LocalDate } from '@app/kernel';
import { spellingsOf } from '../domain/spellings.js';
import { type Asking } from '../storage/rows.js';
import { ancestors } from './organisations-at.js';

/** Somebody who bears a printed name, or holds a printed post, with one position of theirs; without one, nothing is known of their post. */
export interface NamedPerson {
  /** The name or the post as it was asked for. */
  readonly asked: string;
  readonly by: 'name' | 'post';
  readonly personId: string;
  readonly positionId: string | null;
  readonly title: string | null;
  /** The position was theirs on the day. */
  readonly inForce: boolean;
  /** Of the organisation from which it is seen, of one above it, directly under it, or of its office. */
  readonly near: boolean;
}

/** Who bears one of these names, with every position they hold or held; and who held one of these posts on the day. Whole names only. */
export async function peopleCalled(
  rows: Asking,
  names: readonly string[],
  posts: readonly string[],
  day: LocalDate,
  seenFrom: string,
): Promise<NamedPerson[]> {
  if (names.length === 0 && posts.length === 0) return [];
  const above = await ancestors(rows, seenFrom, day);
  const spelled = (all: readonly string[]): string =>
    JSON.stringify([...new Set(all)].flatMap((name) => spellingsOf(name).map((spelling) => ({ name, spelling }))));
  return rows.query<NamedPerson>(
    `with near as (
       select o.id from directory.organisations_at($3::date) o
       where o.id = any ($5::uuid[]) or o.parent_id = $4::uuid or o.served_by = $4::uuid
         or o.id = (select served_by from directory.organisations_at($3::date) own where own.id = $4::uuid)),
     held as (
       select h.person_id, q.id, q.title, q.organisation_id,
              h.valid_from <= $3::date and (h.valid_to is null or h.valid_to > $3::date)
                and q.valid_from <= $3::date and (q.valid_to is null or q.valid_to > $3::date) as in_force
       from directory.holders h join directory.positions q on q.id = h.position_id)
     select distinct a.name as asked, 'name' as by, p.id as "personId", h.id as "positionId", h.title, coalesce(h.in_force, false) as "inForce",
            coalesce(h.organisation_id in (select id from near), false) as near
     from jsonb_to_recordset($1::jsonb) as a(name text, spelling text)
     join directory.people p on lower(p.full_name collate "vi-x-icu") = a.spelling
     left join held h on h.person_id = p.id
     union
     select a.name, 'post', h.person_id, h.id, h.title, true, h.organisation_id in (select id from near)
     from jsonb_to_recordset($2::jsonb) as a(name text, spelling text)
     join held h on lower(h.title collate "vi-x-icu") = a.spelling and h.in_force
     order by 1, 2, 3, 4`,
    [spelled(names), spelled(posts), day, seenFrom, above],
  );
}
