import { forbidden, invalid, type LocalDate, type Role } from '@app/kernel';

/** What never goes over to a substitute: voting and presiding are personal, signing has rules of its own, and the system's keepers are named. */
export const PERSONAL_ROLES: readonly Role[] = ['member', 'presider', 'signer', 'administrator', 'auditor'];

/** Roles whose holder may name a substitute for somebody else of their organisation. */
export const NAMING_ROLES: readonly Role[] = ['lead', 'presider', 'administrator'];

export interface SubstituteWish {
  readonly absentPersonId: string;
  readonly positionId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
  /** Null: every type. */
  readonly documentTypes: readonly string[] | null;
  /** Both days included. */
  readonly fromDay: LocalDate;
  readonly untilDay: LocalDate;
  readonly reason: string;
}

/** The position that goes over, as it stands today. */
export interface PositionToCover {
  readonly roles: readonly Role[];
  readonly organisationId: string;
  readonly heldByAbsent: boolean;
}

/** Throws where the asker may not name this substitute, or the rules do not allow what is named. */
export function checkSubstitute(
  wish: SubstituteWish,
  position: PositionToCover | null,
  asker: {
    readonly personId: string;
    readonly organisationId: string | null;
    readonly roles: readonly Role[];
    readonly actsForAnother: boolean;
  },
  today: LocalDate,
): void {
  // What was handed over is not handed on.
  if (asker.actsForAnother) throw forbidden('substitute.not-by-substitute');
  if (position === null || !position.heldByAbsent) throw invalid('substitute.position-not-held', { field: 'positionId' });
  const names = asker.roles.some((role) => NAMING_ROLES.includes(role)) && asker.organisationId === position.organisationId;
  if (asker.personId !== wish.absentPersonId && !names) throw forbidden('substitute.not-yours-to-name');
  if (wish.personId === wish.absentPersonId) throw invalid('substitute.oneself', { field: 'personId' });
  if (wish.roles.length === 0) throw invalid('substitute.no-roles', { field: 'roles' });
  if (wish.roles.some((role) => PERSONAL_ROLES.includes(role))) throw invalid('substitute.personal-role', { field: 'roles' });
  if (wish.roles.some((role) => !position.roles.includes(role))) throw invalid('substitute.role-not-held', { field: 'roles' });
  if (wish.untilDay < wish.fromDay) throw invalid('substitute.days', { field: 'untilDay' });
  if (wish.untilDay < today) throw invalid('substitute.over', { field: 'untilDay' });
  if (wish.reason.trim() === '') throw invalid('substitute.no-reason', { field: 'reason' });
}
