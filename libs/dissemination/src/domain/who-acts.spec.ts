import { type Identity, type Role } from '@app/kernel';
import { describe, expect, it } from '@jest/globals';
import { type Delivery } from './delivery.js';
import { type Asker, isIssuerClerk, organisationsRead, sourceOfAct } from './who-acts.js';

const asker = (organisationId: string, roles: Role[], served: string[] = [], positionId = 'p'): Asker => ({
  identity: { personId: 'a', positionId, organisationId, roles, loginId: 'l', strongAt: '' } satisfies Identity,
  servedOrganisationIds: served,
});
const toUnit = {
  issuerOrganisationId: 'tu',
  recipient: { id: 'xa', kind: 'organisation', organisationId: 'xa', positionId: null, name: '' },
};
const toPosition = {
  issuerOrganisationId: 'tu',
  recipient: { id: 'bt', kind: 'position', organisationId: 'xa', positionId: 'bt', name: '' },
};
const toOutside = {
  issuerOrganisationId: 'tu',
  recipient: { id: 'bo', kind: 'outside', organisationId: null, positionId: null, name: '' },
};
const source = (who: Asker, delivery: object, reason: string | null = null) =>
  sourceOfAct(who, delivery as Delivery, reason === null ? null : { reason });
const refused = (code: string) => expect.objectContaining({ code }) as unknown as Error;

describe('whose act it is', () => {
  it.each<[string, Asker, object]>([
    ['a clerk of the unit', asker('xa', ['clerk']), toUnit],
    ['its leader', asker('xa', ['lead']), toUnit],
    ['a clerk of the office that serves it', asker('vp', ['clerk'], ['xa']), toUnit],
    ['the holder of the position', asker('xa', ['signer'], [], 'bt'), toPosition],
  ])('is own for %s', (_, who, delivery) => {
    expect(source(who, delivery)).toBe('own-act');
  });

  it.each<[string, Asker, object]>([
    ['a drafter of the unit', asker('xa', ['drafter']), toUnit],
    ['a leader of the office that serves it', asker('vp', ['lead'], ['xa']), toUnit],
    ['a clerk elsewhere', asker('xb', ['clerk']), toUnit],
    ['a clerk, for a position of the same unit', asker('xa', ['clerk']), toPosition],
    ['anyone, for a body outside', asker('xa', ['clerk', 'lead']), toOutside],
  ])('is refused to %s', (_, who, delivery) => {
    expect(() => source(who, delivery)).toThrow(refused('delivery.not-yours'));
  });

  it('is entered by a clerk of the issuer or of its office, with a reason', () => {
    const clerk = asker('vp', ['clerk'], ['tu']);
    expect(source(clerk, toOutside, 'Giấy báo nhận')).toBe('entered-by-clerk');
    expect(isIssuerClerk(clerk, toUnit)).toBe(true);
    expect(() => source(clerk, toUnit, '  ')).toThrow(refused('delivery.entered-for-reason-missing'));
    expect(() => source(asker('tu', ['lead']), toUnit, 'x')).toThrow(refused('delivery.not-issuer-clerk'));
  });
});

describe('what a person reads', () => {
  it('is what came to the own organisation, and for people of an office what came to those it serves', () => {
    expect(organisationsRead(asker('vp', ['reviewer'], ['tu']))).toEqual(['vp', 'tu']);
    expect(organisationsRead(asker('vp', ['lead'], ['tu']))).toEqual(['vp']);
    expect(organisationsRead(asker('vp', ['administrator'], ['tu']))).toEqual([]);
  });
});
