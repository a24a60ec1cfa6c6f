import { describe, expect, it } from '@jest/globals';
import { DomainError } from '@app/kernel';
import { symbolOf } from './numbering.js';
import { checkSigning, type SigningAct, type SigningRule } from './signing.js';

const rule = (more: Partial<SigningRule>): SigningRule => ({
  capacity: 'T/M',
  organisationId: null,
  issuerKinds: ['province-committee'],
  signerAt: 'issuer',
  types: null,
  validFrom: '2020-01-01',
  validTo: null,
  ...more,
});
const act: SigningAct = {
  capacity: 'T/M',
  onBehalfOf: 'Ban Thường vụ',
  organisationId: 'o',
  issuerKind: 'province-committee',
  signerAt: 'issuer',
  type: 'TB',
  inOwnName: false,
  on: '2026-11-16',
};

function code(given: SigningAct, rules: readonly SigningRule[]): string {
  try {
    checkSigning(given, rules);
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
  return 'allowed';
}

describe('signing capacity', () => {
  it('must be one that rule data gives this body, from this place, for this type', () => {
    expect(code(act, [rule({})])).toBe('allowed');
    expect(code({ ...act, capacity: 'K/T' }, [rule({})])).toBe('signing.capacity-not-allowed');
    expect(code({ ...act, issuerKind: 'board' }, [rule({})])).toBe('signing.capacity-not-allowed');
    expect(code({ ...act, signerAt: 'office' }, [rule({})])).toBe('signing.capacity-not-allowed');
    expect(code(act, [rule({ types: ['CV'] })])).toBe('signing.capacity-not-allowed');
    expect(code(act, [rule({ organisationId: 'other' })])).toBe('signing.capacity-not-allowed');
  });

  it('must be in force on the day: from its first day to the day before its end', () => {
    expect(code(act, [rule({ validTo: '2026-11-16' })])).toBe('signing.capacity-expired');
    expect(code(act, [rule({ validTo: '2026-11-17' })])).toBe('allowed');
    expect(code(act, [rule({ validFrom: '2026-11-17' })])).toBe('signing.capacity-expired');
    expect(code(act, [rule({ validTo: '2026-01-01' }), rule({ validFrom: '2026-01-01' })])).toBe('allowed');
  });

  it('of minutes is that of who presided, in their own name', () => {
    expect(code({ ...act, type: 'BB', inOwnName: true }, [rule({})])).toBe('signing.capacity-not-allowed');
    const own = { ...act, type: 'BB', inOwnName: true, capacity: null, onBehalfOf: null };
    expect(code(own, [rule({}), rule({ capacity: null, types: ['BB'] })])).toBe('allowed');
  });

  it('says on whose behalf, but for a head who signs directly', () => {
    expect(code({ ...act, onBehalfOf: ' ' }, [rule({})])).toBe('signing.on-behalf-of-whom');
    expect(code({ ...act, capacity: null, onBehalfOf: null }, [rule({ capacity: null })])).toBe('allowed');
  });
});

describe('a symbol', () => {
  it('has two digits at least, and calls a Quy định QĐ', () => {
    expect(symbolOf(5, 'TB', 'TU')).toBe('05-TB/TU');
    expect(symbolOf(127, 'QĐ', 'TW')).toBe('127-QĐ/TW');
    expect(symbolOf(5, 'QyĐ', 'ĐU')).toBe('05-QĐ/ĐU');
  });
});
