import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkProcedure } from './check-procedure.js';
import { PROCEDURES } from './definitions/index.js';
import { drawingName, drawProcedure } from './draw-procedure.js';
import { type Procedure } from './procedure.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'workflow', 'inspections');
/** `DRAW_WORKFLOW=1` writes the drawings anew instead of comparing them. */
const DRAW = process.env['DRAW_WORKFLOW'] === '1';

describe('the procedures of inspections', () => {
  it.each(PROCEDURES.map((procedure) => [drawingName(procedure), procedure] as const))(
    '%s: sound, and drawn as it is',
    (name, procedure) => {
      expect(checkProcedure(procedure)).toEqual([]);
      const path = join(FOLDER, name);
      const drawn = drawProcedure(procedure);
      if (DRAW) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(path, drawn);
      }
      expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(drawn);
    },
  );

  it('draws nothing else', () => {
    expect(readdirSync(FOLDER).sort()).toEqual(PROCEDURES.map(drawingName).sort());
  });

  it('numbers the steps of a subject 2 to 12 in their order', () => {
    for (const { subject } of PROCEDURES)
      expect(subject.steps.flatMap((step) => (step.number === null ? [] : [step.number]))).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  });

  it('finds a step that nothing leads to, a dead end and an unknown guard', () => {
    const [first] = PROCEDURES;
    if (first === undefined) throw new Error('no procedure');
    const broken = {
      ...first,
      whole: {
        start: 'a',
        steps: [
          { code: 'a', number: 1, phase: 'prepare', label: 'A', moves: [{ move: 'go', to: 'b', by: ['decider'], guards: ['no-such'] }] },
          { code: 'b', number: 2, phase: 'prepare', label: 'B', moves: [{ move: 'stay', to: 'b', by: [], guards: [] }] },
          { code: 'c', number: 3, phase: 'finish', label: 'C', moves: [] },
        ],
      },
    } as unknown as Procedure;
    expect(checkProcedure(broken)).toEqual([
      'inspection v1: go has the unknown guard no-such',
      'inspection v1: nobody may stay b',
      'inspection v1: nothing leads to c',
      'inspection v1: a is a dead end',
      'inspection v1: b is a dead end',
    ]);
  });
});
