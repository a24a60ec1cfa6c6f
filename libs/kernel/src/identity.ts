/**
 * Who acts, as the gateway signs it for 60 seconds and every service checks it. A person acts in exactly one position at a time
 * (switchable, shown on every page).
 */
export interface Identity {
  readonly personId: string;
  /** The position acted in; `null` only for a person who holds none (the first administrator). */
  readonly positionId: string | null;
  /** The organisation of that position. */
  readonly organisationId: string | null;
  /** Roles the position carries, effective at sign-in: see `Role`. */
  readonly roles: readonly Role[];
  readonly loginId: string;
  /** When the person last proved who they are, ISO 8601, real time. */
  readonly strongAt: string;
  /** Set while the person acts as a substitute: position, organisation and roles are then those handed over. Voting never is. */
  readonly actingFor?: {
    readonly substituteId: string;
    readonly personId: string;
    /** The types of documents it is limited to; null: all. */
    readonly documentTypes: readonly string[] | null;
  };
}

/** Whether what was handed over to a substitute covers documents of that type; always true for who acts for themselves. */
export const withinScope = ({ actingFor }: Pick<Identity, 'actingFor'>, type: string): boolean =>
  actingFor === undefined || actingFor.documentTypes === null || actingFor.documentTypes.includes(type);

/**
 * What a position may do. Roles belong to positions, never to people: who leaves the position leaves the role.
 * `drafter` chuyên viên soạn thảo · `reviewer` thẩm định · `member` ủy viên · `presider` chủ trì · `signer` người ký ·
 * `clerk` văn thư · `supervisor` theo dõi, đôn đốc · `lead` lãnh đạo đơn vị · `administrator` quản trị · `auditor` kiểm toán.
 */
export type Role =
  'drafter' | 'reviewer' | 'member' | 'presider' | 'signer' | 'clerk' | 'supervisor' | 'lead' | 'administrator' | 'auditor';

export const ROLES: readonly Role[] = [
  'drafter',
  'reviewer',
  'member',
  'presider',
  'signer',
  'clerk',
  'supervisor',
  'lead',
  'administrator',
  'auditor',
];

/** The actor of a journal entry: a person in a position, or a named part of the system acting because of an entry. */
export type Actor =
  | { readonly kind: 'person'; readonly identity: Identity }
  | { readonly kind: 'system'; readonly name: string; readonly becauseOf: string | null };
