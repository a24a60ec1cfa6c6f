import { type LocalDate, type Role } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

/** Somebody who holds a position on a day. */
export interface PersonInPosition {
  readonly personId: string;
  readonly name: string;
  readonly email: string | null;
  readonly positionId: string;
  readonly title: string;
  /** The organisation of the position. */
  readonly organisationId: string;
  /** The organisation that was asked about: differs where its office serves it. */
  readonly forOrganisationId: string;
  readonly roles: readonly Role[];
}

/** Roles that an office fills for the committee it serves; leading, signing and voting are the committee's own. */
const OFFICE_ROLES: readonly Role[] = ['drafter', 'reviewer', 'clerk'];

/** Who holds one of these roles in one of these organisations on that day, the office that serves it included. Head of the organisation first. */
export async function peopleWith(
  rows: Asking,
  roles: readonly Role[],
  organisationIds: readonly string[],
  day: LocalDate,
): Promise<PersonInPosition[]> {
  if (roles.length === 0 || organisationIds.length === 0) return [];
  return rows.query<PersonInPosition>(
    `select h.person_id as "personId", x.full_name as name, x.email, q.id as "positionId", q.title, q.organisation_id as "organisationId",
            o.id as "forOrganisationId", q.roles
     from directory.organisations_at($3::date) o
     join directory.positions q on q.valid_from <= $3::date and (q.valid_to is null or q.valid_to > $3::date)
       and ((q.organisation_id = o.id and q.roles && $2::text[]) or (q.organisation_id = o.served_by and q.roles && $4::text[]))
     join directory.holders h on h.position_id = q.id and h.valid_from <= $3::date and (h.valid_to is null or h.valid_to > $3::date)
     join directory.people x on x.id = h.person_id
     where o.id = any ($1::uuid[])
     order by o.code, q.rank, x.given_name collate "vi-x-icu", h.person_id`,
    [[...new Set(organisationIds)], [...roles], day, roles.filter((role) => OFFICE_ROLES.includes(role))],
  );
}
