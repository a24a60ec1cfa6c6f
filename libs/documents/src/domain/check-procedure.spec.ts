import { describe, expect, it } from '@jest/globals';
import { DOCUMENT_TYPES } from '@app/kernel';
import { checkProcedure, checkProcedures } from './check-procedure.js';
import { PROCEDURES, procedureFor, procedureOf } from './definitions/index.js';
import { noticeOfConclusion } from './definitions/notice-of-conclusion.js';
import { nextStep, type Procedure, type Step } from './procedure.js';

const change = (code: string, step: Partial<Step>): Procedure => ({
  ...noticeOfConclusion,
  steps: noticeOfConclusion.steps.map((each) => (each.code === code ? { ...each, ...step } : each)),
});

describe('procedures as data', () => {
  it('are sound, and carry every document type once', () => {
    expect(checkProcedures(PROCEDURES)).toEqual([]);
    expect([...new Set(PROCEDURES.flatMap(({ types }) => types))].sort()).toEqual(Object.keys(DOCUMENT_TYPES).sort());
  });

  it('are refused with an unknown step, an unreachable one, a dead end, an unknown guard, or nobody to hold them', () => {
    expect(checkProcedure({ ...noticeOfConclusion, start: 'nowhere' })).toContain(
      'notice-of-conclusion v1: starts at the unknown step nowhere',
    );
    const lost = change('signature', { moves: [{ move: 'sign', to: 'press', roles: ['signer'], guards: [] }] });
    expect(checkProcedure(lost)).toEqual(
      expect.arrayContaining([
        'notice-of-conclusion v1: signature leads by sign to the unknown step press',
        'notice-of-conclusion v1: nothing leads to issue',
        'notice-of-conclusion v1: committee is a dead end',
      ]),
    );
    const guarded = change('draft', { moves: [{ move: 'submit', to: 'appraisal', roles: ['drafter'], guards: ['is-friday' as never] }] });
    expect(checkProcedure(guarded)).toContain('notice-of-conclusion v1: submit of draft has the unknown guard is-friday');
    expect(checkProcedure(change('appraisal', { roles: [] }))).toContain('notice-of-conclusion v1: nobody holds appraisal');
  });

  it('may not be defined twice, nor share a type', () => {
    expect(checkProcedures([noticeOfConclusion, noticeOfConclusion])).toContain('notice-of-conclusion v1 is defined twice');
    expect(checkProcedures([noticeOfConclusion, { ...noticeOfConclusion, code: 'other' }])).toContain(
      'TB belongs to notice-of-conclusion and to other',
    );
  });

  it('are found by type, by name, and by the version a document is on', () => {
    expect(procedureFor('KL', null).code).toBe('conference-conclusion');
    expect(procedureFor('KH', 'general-with-committee').code).toBe('general-with-committee');
    expect(() => procedureFor('TB', 'none')).toThrow('procedure.unknown');
    expect(() => procedureFor('XX', null)).toThrow('procedure.unknown');
    expect(procedureOf('report', 1).types).toEqual(['BC']);
    expect(() => procedureOf('report', 99)).toThrow('procedure.unknown');
    expect(nextStep(noticeOfConclusion, 'draft')?.code).toBe('appraisal');
    expect(nextStep(noticeOfConclusion, 'issued')).toBeNull();
  });

  it('serve the types they list, so that nobody passes by appraisal and ballot by asking for a shorter one', () => {
    for (const type of ['TB', 'NQ', 'QĐ', 'KL', 'CV']) expect(() => procedureFor(type, 'report')).toThrow('procedure.not-for-type');
    for (const type of ['TB', 'NQ', 'BC']) expect(() => procedureFor(type, 'general')).toThrow('procedure.not-for-type');
    expect(() => procedureFor('NQ', 'conference-conclusion')).toThrow('procedure.not-for-type');
    for (const type of Object.keys(DOCUMENT_TYPES)) expect(procedureFor(type, 'general-with-committee').version).toBe(1);
    for (const { code, types } of PROCEDURES) for (const type of types) expect(procedureFor(type, code).code).toBe(code);
  });
});
