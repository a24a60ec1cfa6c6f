import { type Identity, missing } from '@app/kernel';
import { askerFor, OFFICE_ROLES, type Standing } from '../domain/asker.js';
import { PREPARING_ROLES, type SessionAsker } from '../domain/sessions/session-procedure.js';
import { type Asking } from './rows.js';
import { type SessionRow } from './session-store.js';

/**
 * SQL: may the person know of session `s`? Who prepares the sittings of the body, the secretary of this one, who is invited or sits in it
 * once the invitations are out, the auditor. Parameters from `$first`: see `sessionParams`.
 */
export function sessionVisibleSql(first: number): string {
  const [organisation, person, own, office, auditor] = [0, 1, 2, 3, 4].map((n) => `$${first + n}`);
  return `(${auditor}::boolean or s.secretary_person_id = ${person}::uuid
    or (${own}::boolean and s.organisation_id = ${organisation}::uuid)
    or (${office}::boolean and exists (select from directory.organisations o where o.id = s.organisation_id and o.served_by = ${organisation}::uuid))
    or exists (select from documents.session_readers r where r.session_id = s.id and r.person_id = ${person}::uuid))`;
}

export function sessionParams(who: Identity): unknown[] {
  const prepares = who.roles.some((role) => PREPARING_ROLES.includes(role) && OFFICE_ROLES.includes(role));
  return [who.organisationId, who.personId, prepares || who.roles.includes('presider'), prepares, who.roles.includes('auditor')];
}

export interface SeenSession {
  readonly session: SessionRow;
  readonly asker: SessionAsker;
  readonly standing: Standing;
  readonly now: Date;
}

/** @throws DomainError missing `session.unknown`, also where it exists but is not theirs to know of */
export async function seenSession(rows: Asking, who: Identity, id: string, lock?: 'update' | 'share'): Promise<SeenSession> {
  const [row] = await rows.query<SessionRow & { standing: Standing; invited: boolean; now: Date }>(
    `select s.*, journal.now() as now,
       case when s.organisation_id = $2::uuid then 'issuer'
            when exists (select from directory.organisations o where o.id = s.organisation_id and o.served_by = $2::uuid) then 'office' end as standing,
       exists (select from documents.session_readers r where r.session_id = s.id and r.person_id = $3::uuid) as invited
     from documents.sessions s where s.id = $1::uuid and ${sessionVisibleSql(2)}${lock === undefined ? '' : ` for ${lock} of s`}`,
    [id, ...sessionParams(who)],
  );
  if (row === undefined) throw missing('session.unknown');
  const { standing, invited, now, ...session } = row;
  return { session, standing, now, asker: askerOn(session, who, standing, invited) };
}

/** The person as the session's procedure judges them. */
function askerOn(session: SessionRow, who: Identity, standing: Standing, invited: boolean): SessionAsker {
  return {
    personId: who.personId,
    roles: askerFor(who, standing).roles,
    isSecretary: session.secretary_person_id === who.personId,
    isInvited: invited,
    presides: session.presider_person_id === null ? null : session.presider_person_id === who.personId,
  };
}
