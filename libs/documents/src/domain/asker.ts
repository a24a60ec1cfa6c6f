import { type Role } from '@app/kernel';
import { type InspectionTie } from './inspection-tie.js';

/** Who asks, seen from one document. `actsForIssuer`: the asker's organisation issues it, or is the office that serves the issuer. */
export interface Asker {
  readonly personId: string | null;
  readonly roles: readonly Role[];
  readonly actsForIssuer: boolean;
  /** The organisation whose signature the asker may give on minutes held with it. */
  readonly speaksFor?: string | null;
}

/** How the asker's organisation stands to the issuer: the issuer itself, the office that serves it, or neither. */
export type Standing = 'issuer' | 'office' | null;

/** The system acting because of an entry or a timer: no role is asked of it. */
export const SYSTEM: Asker = { personId: null, roles: [], actsForIssuer: true };

/** Roles that sign for a body named in minutes. */
export const SPEAKING: readonly Role[] = ['signer', 'presider', 'lead'];

/** Roles that answer and hand in for a unit: who leads it, drafts for it, or keeps its papers. */
export const UNIT_SPEAKERS: readonly Role[] = ['lead', 'drafter', 'clerk'];

/** What a member of the serving office may do for the issuer (signing: by order, T/L); voting and presiding stay with the body. */
export const OFFICE_ROLES: readonly Role[] = ['drafter', 'reviewer', 'clerk', 'signer'];

/** Roles that read how a document of their own organisation, or of a body it serves, comes about: not who only keeps the system. */
const READING: readonly Role[] = ['drafter', 'reviewer', 'member', 'presider', 'signer', 'clerk', 'supervisor', 'lead'];

/** Whether a position works with the documents of its organisation. The auditor reads everything by a rule of its own. */
export const readsDocuments = (roles: readonly Role[]): boolean => roles.some((role) => READING.includes(role));

/**
 * The person as the domain judges them. Who presides over the ballot speaks for the body, whatever position they act in; the members of a
 * delegation draft the papers of their inspection, and its head signs them, whatever organisation they come from.
 */
export function askerFor(
  who: { readonly personId: string; readonly roles: readonly Role[]; readonly organisationId?: string | null },
  standing: Standing,
  presides = false,
  tie: InspectionTie | null = null,
): Asker {
  const own = standing === null ? [] : standing === 'office' ? who.roles.filter((role) => OFFICE_ROLES.includes(role)) : who.roles;
  const more: readonly Role[] = [...(presides ? (['presider'] as const) : []), ...delegationRoles(tie, who.personId)];
  return {
    personId: who.personId,
    roles: more.length === 0 ? own : [...new Set<Role>([...own, ...more])],
    actsForIssuer: standing !== null || more.length > 0,
    speaksFor: who.roles.some((role) => SPEAKING.includes(role)) ? (who.organisationId ?? null) : null,
  };
}

/** What a seat in the delegation gives on a paper of its inspection. */
export function delegationRoles(tie: InspectionTie | null, personId: string): readonly Role[] {
  if (tie === null) return [];
  return [
    ...(tie.workers.includes(personId) ? (['drafter'] as const) : []),
    ...(tie.signers.includes(personId) ? (['signer'] as const) : []),
  ];
}
