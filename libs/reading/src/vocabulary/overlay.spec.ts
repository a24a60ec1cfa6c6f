import { describe, expect, it } from '@jest/globals';
import { nameOf, type OverlayEntry, withOverlay } from './overlay.js';
import { partyVocabulary } from './party-vocabulary.js';

const entry = (more: Partial<OverlayEntry>): OverlayEntry => ({
  kind: 'body',
  text: 'Già làng tiêu biểu',
  meaning: null,
  validFrom: null,
  validTo: null,
  ...more,
});
const laid = (entries: readonly OverlayEntry[], on = '2027-03-01') => withOverlay(partyVocabulary, { entries }, on);

describe('an office’s own words', () => {
  it('hold from their first day to their last, both included', () => {
    const old = entry({
      kind: 'old-name',
      text: 'Huyện ủy Sông Trầm',
      meaning: 'Đảng ủy xã Sông Trầm',
      validFrom: '2025-07-01',
      validTo: '2027-06-30',
    });
    expect(laid([old], '2025-06-30')).toBe(partyVocabulary);
    expect(nameOf(laid([old], '2025-07-01'), 'HUYỆN UỶ SÔNG TRẦM')).toBe('Đảng ủy xã Sông Trầm');
    expect(nameOf(laid([old], '2027-06-30'), 'Huyện ủy  Sông Trầm')).toBe('Đảng ủy xã Sông Trầm');
    expect(laid([old], '2027-07-01')).toBe(partyVocabulary);
  });

  it('may say that a word of the base is not used', () => {
    expect(laid([entry({ kind: 'duty', text: 'phải', withdrawn: true })]).duties).not.toContain('phải');
  });

  it('know the names that ended in 2025', () => {
    expect(nameOf(partyVocabulary, 'Ban Dân vận Tỉnh ủy')).toBe('ban tuyên giáo và dân vận tỉnh uỷ');
    expect(nameOf(partyVocabulary, 'Chi bộ thôn Đồng Mận')).toBe('Chi bộ thôn Đồng Mận');
  });
});
