import { forbidden, type Identity, type Role } from '@app/kernel';

/**
 * For whom a person may act in the position held: the organisation of the position and those that it serves (an office serves its committee).
 * A supervising body (inspection commission, office) watches for the committee it belongs to.
 */
export interface Reach {
  readonly own: readonly string[];
  /** The committee the organisation belongs to, or null at the top. */
  readonly parent: string | null;
}

const CONFIRMS: readonly Role[] = ['supervisor', 'drafter', 'reviewer', 'clerk', 'lead', 'presider', 'signer'];
const JUDGES: readonly Role[] = ['supervisor', 'lead', 'presider', 'signer'];
const REPORTS: readonly Role[] = ['drafter', 'clerk', 'lead', 'signer'];
const SEES_ALL: readonly Role[] = ['auditor'];

const holds = (who: Identity, roles: readonly Role[]): boolean => who.roles.some((role) => roles.includes(role));

/** Organisations whose matters the person watches over: those acted for, and for a supervisor also the committee the body belongs to. */
export function watched(who: Identity, reach: Reach): readonly string[] {
  return holds(who, ['supervisor']) && reach.parent !== null ? [...reach.own, reach.parent] : reach.own;
}

export function seesAll(who: Identity): boolean {
  return holds(who, SEES_ALL);
}

/** Who turns what a document orders into requirements, obligations and duties: its issuer's own people, or who supervises for it. */
export function canConfirm(who: Identity, reach: Reach, issuerId: string): boolean {
  return (reach.own.includes(issuerId) && holds(who, CONFIRMS)) || (reach.parent === issuerId && holds(who, ['supervisor']));
}

/**
 * Who judges: accepts and returns reports, closes requirements and obligations. The body that owes never judges itself, even where it
 * supervises for the committee.
 */
export function canJudge(who: Identity, reach: Reach, supervisorId: string, owing: readonly string[]): boolean {
  if (holds(who, JUDGES) && reach.own.includes(supervisorId)) return true;
  const ownMatter = who.organisationId !== null && owing.includes(who.organisationId);
  return holds(who, ['supervisor']) && reach.parent === supervisorId && !ownMatter;
}

/** Holds a role that judges, wherever. */
export function judges(who: Identity): boolean {
  return holds(who, JUDGES);
}

/** Who starts a report for a unit. */
export function canReport(who: Identity, reach: Reach, owingId: string): boolean {
  return reach.own.includes(owingId) && holds(who, REPORTS);
}

export function mayConfirm(who: Identity, reach: Reach, issuerId: string): void {
  if (!canConfirm(who, reach, issuerId)) throw forbidden('followup.not-yours-to-confirm');
}

export function mayJudge(who: Identity, reach: Reach, supervisorId: string, owing: readonly string[]): void {
  if (!canJudge(who, reach, supervisorId, owing)) throw forbidden('followup.not-yours-to-judge');
}

export function mayReport(who: Identity, reach: Reach, owingId: string): void {
  if (!canReport(who, reach, owingId)) throw forbidden('followup.not-yours-to-report');
}
