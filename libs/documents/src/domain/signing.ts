import { forbidden, invalid, type LocalDate, type SigningCapacity } from '@app/kernel';
import { type Standing } from './asker.js';

/** From where somebody signs. */
export type SignerAt = 'issuer' | 'office' | 'delegation';

/** The head of a delegation, who belongs neither to the issuer nor to its office, signs for the delegation. */
export const signerAtOf = (standing: Standing): SignerAt => standing ?? 'delegation';

/** A capacity somebody may sign in: rule data with its dates of validity (`documents.signing_capacities`). */
export interface SigningRule {
  readonly capacity: SigningCapacity | null;
  /** Whose documents; null: everybody's. */
  readonly organisationId: string | null;
  /** Kinds of issuing organisation: a committee is signed for T/M, a board by its head or K/T. Null: all kinds. */
  readonly issuerKinds: readonly string[] | null;
  /** Where the signer must be: in the issuing body itself, in the office that serves it, or at the head of the delegation whose paper it is. */
  readonly signerAt: SignerAt;
  /** Document types it covers; null: all. */
  readonly types: readonly string[] | null;
  /** Half open: `validTo` is the first day on which it no longer holds. */
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
}

export interface SigningAct {
  readonly capacity: SigningCapacity | null;
  readonly onBehalfOf: string | null;
  readonly organisationId: string;
  readonly issuerKind: string;
  readonly signerAt: SignerAt;
  readonly type: string;
  /** Who presided signs minutes in their own name: the body has not decided on them. */
  readonly inOwnName: boolean;
  readonly on: LocalDate;
}

/** Capacities in which that person may sign that document on that day, in the order of the rules. */
export function capacitiesFor(act: Omit<SigningAct, 'capacity' | 'onBehalfOf'>, rules: readonly SigningRule[]): (SigningCapacity | null)[] {
  return [...new Set(rules.filter((rule) => covers(rule, act) && holds(rule, act.on)).map(({ capacity }) => capacity))];
}

const covers = (rule: SigningRule, act: Omit<SigningAct, 'capacity' | 'onBehalfOf'>): boolean =>
  (rule.organisationId === null || rule.organisationId === act.organisationId) &&
  (rule.issuerKinds === null || rule.issuerKinds.includes(act.issuerKind)) &&
  rule.signerAt === act.signerAt &&
  (!act.inOwnName || rule.capacity === null) &&
  (rule.types === null || rule.types.includes(act.type));

const holds = (rule: SigningRule, on: LocalDate): boolean => rule.validFrom <= on && (rule.validTo === null || on < rule.validTo);

/** Throws where no rule allows signing so: out of scope, or out of its period. */
export function checkSigning(act: SigningAct, rules: readonly SigningRule[]): void {
  if (act.capacity !== null && (act.onBehalfOf ?? '').trim() === '') throw invalid('signing.on-behalf-of-whom', { field: 'onBehalfOf' });
  const fitting = rules.filter((rule) => rule.capacity === act.capacity && covers(rule, act));
  const params = { capacity: act.capacity ?? '–' };
  if (fitting.length === 0) throw forbidden('signing.capacity-not-allowed', { field: 'capacity', params });
  if (!fitting.some((rule) => holds(rule, act.on))) throw forbidden('signing.capacity-expired', { field: 'capacity', params });
}
