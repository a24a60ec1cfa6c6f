import { type Role } from '@app/kernel';
import { type AlertKind, type AlertPlan, type Audience } from './alert-plan.js';

// How plans of alerts are written down.

export const people = (personIds: readonly string[]): Audience => ({ who: 'people', personIds });

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
