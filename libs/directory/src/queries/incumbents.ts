import { type LocalDate } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

export type BodyKind = 'executive-committee' | 'standing-committee' | 'secretariat' | 'commission' | 'delegation';

/** A member of a body on a day. */
export interface Incumbent {
  readonly personId: string;
  readonly name: string;
  /** The position in which the member sits, and its title. */
  readonly positionId: string | null;
  readonly title: string | null;
  readonly bodyId: string;
  /** 1 presides, then 2 …: the order of the roster. */
  readonly presidingRank: number;
}

/** Who sits on a body of the organisation on that day, in the order in which they preside. Empty where there is no such body. */
export async function incumbents(
  rows: Asking,
  organisationId: string,
  day: LocalDate,
  kind: BodyKind = 'standing-committee',
): Promise<Incumbent[]> {
  return rows.query<Incumbent>(
    `select m.person_id as "personId", p.full_name as name, m.position_id as "positionId", q.title, b.id as "bodyId", m.presiding_rank as "presidingRank"
     from directory.bodies b
     join directory.memberships m on m.body_id = b.id and m.valid_from <= $2::date and (m.valid_to is null or m.valid_to > $2::date)
     join directory.people p on p.id = m.person_id
     left join directory.positions q on q.id = m.position_id
     where b.organisation_id = $1::uuid and b.kind = $3 and b.valid_from <= $2::date and (b.valid_to is null or b.valid_to > $2::date)
     order by m.presiding_rank, p.given_name collate "vi-x-icu", m.person_id`,
    [organisationId, day, kind],
  );
}
