import { type Role } from '@app/kernel';
import { type AlertKind, type AlertPlan, type Audience } from './alert-plan.js';

// How plans of alerts are written down.

/** `as`: in which roles they are told by name, so that who stands in for them hears of it too. */
export const people = (personIds: readonly string[], as?: readonly Role[]): Audience => ({
  who: 'people',
  personIds,
  ...(as === undefined ? {} : { as }),
});

/** In which roles an audience is told: what a substitute must have been handed over to be told as well. */
export function rolesOf(audience: Audience): readonly Role[] {
  switch (audience.who) {
    case 'people':
      return audience.as ?? [];
    case 'roles':
      return [...audience.roles, ...(audience.otherwise ?? [])];
    case 'listed':
    case 'recipients':
      // A unit without the role is told through its leader.
      return [...audience.roles, 'lead'];
    case 'issuer-of-outside':
      return audience.roles;
  }
}

/** `otherwise`: who is told in an organisation where nobody holds one of the roles. */
export const roles = (held: readonly Role[], organisationIds: readonly string[], otherwise?: readonly Role[]): Audience => ({
  who: 'roles',
  roles: held,
  organisationIds,
  ...(otherwise === undefined ? {} : { otherwise }),
});

export const plan = (
  kind: AlertKind,
  audience: Audience,
  params: Readonly<Record<string, string | number>> = {},
  subjectId: string | null = null,
): AlertPlan => ({ kind, audience, params, subjectId });
