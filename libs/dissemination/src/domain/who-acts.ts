import { forbidden, invalid, type Identity, type Role } from '@app/kernel';
import { type Delivery, type Source } from './delivery.js';

/** A clerk of the issuer says what a recipient did, and how that became known (by telephone, on a paper slip). */
export interface EnteredFor {
  readonly reason: string;
}

/** The asker, with the organisations that its own serves as their office. */
export interface Asker {
  readonly identity: Identity;
  readonly servedOrganisationIds: readonly string[];
}

/** Roles that act on what their own organisation receives; an office's clerk also does for the committee it serves. */
const RECEIVING: readonly Role[] = ['clerk', 'lead'];

/** Roles that read what their organisation receives: everyone who works with documents, not who keeps the system. */
const READING: readonly Role[] = ['drafter', 'reviewer', 'member', 'presider', 'signer', 'clerk', 'supervisor', 'lead', 'auditor'];

/** Roles that an office fills for the committee it serves. */
const SERVING: readonly Role[] = ['drafter', 'reviewer', 'clerk'];

const holdsOneOf = (identity: Identity, roles: readonly Role[]): boolean => identity.roles.some((role) => roles.includes(role));

/**
 * Whose act it is. The recipient's own: a clerk or leader of the organisation it is addressed to, or whoever holds the position it is
 * addressed to. Or entered for the recipient by a clerk of the issuer, with a reason. Throws `delivery.not-yours`,
 * `delivery.not-issuer-clerk`, `delivery.entered-for-reason-missing`.
 */
export function sourceOfAct(asker: Asker, delivery: Delivery, enteredFor: EnteredFor | null): Source {
  if (enteredFor !== null) {
    if (!isIssuerClerk(asker, delivery)) throw forbidden('delivery.not-issuer-clerk');
    if (enteredFor.reason.trim() === '') throw invalid('delivery.entered-for-reason-missing', { field: 'enteredFor.reason' });
    return 'entered-by-clerk';
  }
  if (!isRecipient(asker, delivery)) throw forbidden('delivery.not-yours');
  return 'own-act';
}

export function isRecipient({ identity, servedOrganisationIds }: Asker, { recipient }: Pick<Delivery, 'recipient'>): boolean {
  switch (recipient.kind) {
    case 'organisation':
      if (recipient.organisationId === null) return false;
      if (recipient.organisationId === identity.organisationId) return holdsOneOf(identity, RECEIVING);
      return servedOrganisationIds.includes(recipient.organisationId) && identity.roles.includes('clerk');
    case 'position':
      return recipient.positionId !== null && recipient.positionId === identity.positionId;
    case 'outside':
      return false;
  }
}

export function isIssuerClerk({ identity, servedOrganisationIds }: Asker, delivery: Pick<Delivery, 'issuerOrganisationId'>): boolean {
  return (
    identity.roles.includes('clerk') &&
    (identity.organisationId === delivery.issuerOrganisationId || servedOrganisationIds.includes(delivery.issuerOrganisationId))
  );
}

/** The organisations whose incoming and outgoing documents the asker may read: its own, and as their office's people those it serves. */
export function organisationsRead({ identity, servedOrganisationIds }: Asker): string[] {
  const own = identity.organisationId !== null && holdsOneOf(identity, READING) ? [identity.organisationId] : [];
  return holdsOneOf(identity, SERVING) ? [...own, ...servedOrganisationIds] : own;
}
