import { describe, expect, it } from '@jest/globals';
import { printedPart, printedPosition } from './signatory.js';

describe('what is printed over a name', () => {
  it('tells a member from a body, and an inspection from a supervision', () => {
    const body = { part: 'subject', personId: null } as const;
    const member = { part: 'subject', personId: 'p1' } as const;
    expect(printedPart(body, { form: 'inspection' })).toBe('ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA');
    expect(printedPart(member, { form: 'inspection' })).toBe('ĐẢNG VIÊN ĐƯỢC KIỂM TRA');
    expect(printedPart(body, { form: 'supervision' })).toBe('ĐẠI DIỆN ĐƠN VỊ ĐƯỢC GIÁM SÁT');
    expect(printedPart(member, { form: 'supervision' })).toBe('ĐẢNG VIÊN ĐƯỢC GIÁM SÁT');
    expect(printedPart(body, {})).toBe('ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA');
    expect(printedPart({ part: 'secretary', personId: 'p2' }, null)).toBe('THƯ KÝ');
  });

  it('names the head of a delegation, who presided, and otherwise the own position', () => {
    const head = { personId: 'head', capacity: 'T/M', position: 'Phó Chủ nhiệm' } as const;
    const beside = [{ part: 'secretary', name: 'Thư ký', personId: 'p2', organisationId: null, signature: null }] as const;
    expect(printedPosition(head, { signatories: beside, tie: { signers: ['head'] } })).toBe('TRƯỞNG ĐOÀN');
    expect(printedPosition(head, { signatories: [], tie: { signers: ['head'] } })).toBe('TRƯỞNG ĐOÀN');
    expect(printedPosition(head, { signatories: [], tie: { signers: [] } })).toBe('Phó Chủ nhiệm');
    expect(printedPosition({ ...head, capacity: 'K/T' }, { signatories: [], tie: { signers: ['head'] } })).toBe('Phó Chủ nhiệm');
    expect(printedPosition({ ...head, capacity: null }, { signatories: beside, tie: null })).toBe('CHỦ TRÌ');
    expect(printedPosition({ ...head, capacity: null }, { signatories: [], tie: null })).toBe('Phó Chủ nhiệm');
  });
});
