import { DomainError, type Role } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { checkSubstitute, PERSONAL_ROLES, type PositionToCover, type SubstituteWish } from './substitute.js';

const wish: SubstituteWish = {
  absentPersonId: 'a',
  positionId: 'p',
  personId: 'b',
  roles: ['clerk'],
  documentTypes: null,
  fromDay: '2026-11-20',
  untilDay: '2026-11-25',
  reason: 'Đi công tác',
};
const position: PositionToCover = { roles: ['clerk', 'drafter', 'member', 'signer'], organisationId: 'o', heldByAbsent: true };
const absent = { personId: 'a', organisationId: 'o', roles: ['clerk'] as Role[], actsForAnother: false };

function refused(more: Partial<SubstituteWish> = {}, asker: Partial<typeof absent> = {}, held: PositionToCover | null = position): string {
  try {
    checkSubstitute({ ...wish, ...more }, held, { ...absent, ...asker }, '2026-11-20');
    return 'passes';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

describe('naming a substitute', () => {
  it('is for the absent person and for the head of the organisation', () => {
    expect(refused()).toBe('passes');
    expect(refused({}, { personId: 'head', roles: ['lead'] })).toBe('passes');
    expect(refused({}, { personId: 'colleague' })).toBe('substitute.not-yours-to-name');
    expect(refused({}, { personId: 'head', roles: ['lead'], organisationId: 'other' })).toBe('substitute.not-yours-to-name');
    expect(refused({}, { actsForAnother: true })).toBe('substitute.not-by-substitute');
  });

  it.each(PERSONAL_ROLES)('never hands over %s', (role) => {
    expect(refused({ roles: ['clerk', role] })).toBe('substitute.personal-role');
  });

  it('hands over no more than the position carries, to somebody else, for days that are not over', () => {
    expect(refused({ roles: ['reviewer'] })).toBe('substitute.role-not-held');
    expect(refused({ roles: [] })).toBe('substitute.no-roles');
    expect(refused({ personId: 'a' })).toBe('substitute.oneself');
    expect(refused({ untilDay: '2026-11-19' })).toBe('substitute.days');
    expect(refused({ fromDay: '2026-11-01', untilDay: '2026-11-19' })).toBe('substitute.over');
    // The last day counts.
    expect(refused({ fromDay: '2026-11-01', untilDay: '2026-11-20' })).toBe('passes');
    expect(refused({ reason: ' ' })).toBe('substitute.no-reason');
    expect(refused({}, {}, { ...position, heldByAbsent: false })).toBe('substitute.position-not-held');
    expect(refused({}, {}, null)).toBe('substitute.position-not-held');
  });
});
