import { type Identity, type Role } from '@app/kernel';

/** How a person stands to one inspection; decides what they may do and see in it. */
export type Capacity =
  /** Of the body that decides: it sets up delegations, changes plan, members and period, extends, concludes. */
  | 'decider'
  /** Prepares and follows for the decider: the lead body, and the office that serves the committee. */
  | 'office'
  /** Leads a delegation's work. */
  | 'head'
  | 'deputy'
  | 'secretary'
  | 'member';

/** For whom a person acts in the position held: the own organisation, those it serves as their office, and the committee it belongs to. */
export interface Reach {
  readonly own: readonly string[];
  readonly parent: string | null;
}

/** A place in a delegation of the inspection. */
export interface Seat {
  readonly memberId: string;
  readonly delegationId: string;
  readonly role: 'head' | 'deputy' | 'secretary' | 'member';
}

/** What is known of a person towards one inspection. */
export interface Standing {
  readonly who: Identity;
  readonly decider: boolean;
  readonly office: boolean;
  readonly seat: Seat | null;
}

const DECIDES: readonly Role[] = ['presider', 'signer'];
/** Who prepares and follows for a committee or its lead body. */
const OFFICE: readonly Role[] = ['lead', 'supervisor', 'drafter', 'reviewer', 'presider', 'signer'];
/** Who speaks for a body that is looked at. */
const ANSWERS: readonly Role[] = ['lead', 'clerk', 'drafter', 'signer'];
/** Who leads the office reads files; a drafter only those of the own delegation. */
const LEADS: readonly Role[] = ['lead', 'supervisor', 'presider', 'signer', 'reviewer'];

export const holds = (who: Identity, roles: readonly Role[]): boolean => who.roles.some((role) => roles.includes(role));

export const isAuditor = (who: Identity): boolean => who.roles.includes('auditor');

/** Organisations for which the person works as programme office: sees their inspections. */
export function officeOf(who: Identity, reach: Reach): readonly string[] {
  if (!holds(who, OFFICE)) return [];
  return who.roles.includes('supervisor') && reach.parent !== null ? [...reach.own, reach.parent] : reach.own;
}

/** Those of them whose files the person reads, unless sitting in another delegation. */
export const filesOf = (who: Identity, reach: Reach): readonly string[] => (holds(who, LEADS) ? officeOf(who, reach) : []);

/** Leads or supervises for the body that leads the inspection: reads what each delegation found and asks for, wherever the person sits. */
export const followsAll = (who: Identity, reach: Reach, inspection: { readonly leadOrganisationId: string }): boolean =>
  holds(who, ['lead', 'supervisor']) && reach.own.includes(inspection.leadOrganisationId);

/** Organisations for which the person answers when they are looked at. */
export const answersFor = (who: Identity, reach: Reach): readonly string[] => (holds(who, ANSWERS) ? reach.own : []);

export function standingOf(
  who: Identity,
  reach: Reach,
  inspection: { readonly organisationId: string; readonly leadOrganisationId: string },
  seat: Seat | null,
): Standing {
  const office = officeOf(who, reach);
  return {
    who,
    decider: who.organisationId === inspection.organisationId && holds(who, DECIDES),
    office: office.includes(inspection.organisationId) || office.includes(inspection.leadOrganisationId),
    seat,
  };
}

/** The capacities a person has, for the subject with that delegation; without one, as to the inspection as a whole. */
export function capacitiesOf(standing: Standing, delegationId: string | null): readonly Capacity[] {
  const { decider, office, seat } = standing;
  const seated = seat !== null && (delegationId === null || seat.delegationId === delegationId) ? [seat.role] : [];
  return [...(decider ? (['decider'] as const) : []), ...(office ? (['office'] as const) : []), ...seated];
}

/** The person is looked at, or answers for the organisation that is. */
export const isSubject = (
  who: Identity,
  reach: Reach,
  subject: { readonly organisationId: string; readonly personId: string | null },
): boolean => (subject.personId === null ? answersFor(who, reach).includes(subject.organisationId) : subject.personId === who.personId);
