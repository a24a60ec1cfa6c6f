import { describe, expect, it } from '@jest/globals';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROCEDURES } from './definitions/index.js';
import { drawingName, drawProcedure } from './draw-procedure.js';

const FOLDER = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'workflow');

/** `DRAW_WORKFLOW=1` writes the drawings anew instead of comparing them. */
const DRAW = process.env['DRAW_WORKFLOW'] === '1';

describe('docs/workflow', () => {
  it.each(PROCEDURES.map((procedure) => [drawingName(procedure), procedure] as const))(
    '%s shows the procedure as it is',
    (name, procedure) => {
      const path = join(FOLDER, name);
      const drawn = drawProcedure(procedure);
      if (DRAW) {
        mkdirSync(FOLDER, { recursive: true });
        writeFileSync(path, drawn);
      }
      expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(drawn);
    },
  );

  it('shows nothing else', () => {
    const drawings = readdirSync(FOLDER).filter((name) => /-v\d+\.md$/.test(name));
    expect(drawings.sort()).toEqual(PROCEDURES.map(drawingName).sort());
  });
});
