import { Injectable } from '@nestjs/common';
import { PROCEDURES } from '../domain/definitions/index.js';
import { type Stage } from '../domain/stage.js';
import { type Language, wordsOf } from './words.js';

export interface ProcedureView {
  readonly code: string;
  readonly version: number;
  readonly label: string;
  /** Types that take it by default. */
  readonly types: readonly string[];
  /** Every type that may take it: those, and the ones it must be asked for. */
  readonly mayServe: readonly string[];
  readonly steps: readonly {
    readonly code: string;
    readonly stage: Stage;
    readonly label: string;
    readonly roles: readonly string[];
    readonly next: readonly string[];
  }[];
}

/** The procedures as they are drawn: which types they carry, which steps they have. */
@Injectable()
export class ListProcedures {
  run(language: Language): ProcedureView[] {
    return PROCEDURES.map((procedure) => ({
      code: procedure.code,
      version: procedure.version,
      label: wordsOf(language, `procedure.${procedure.code}`) ?? procedure.label,
      types: procedure.types,
      mayServe: [...procedure.types, ...procedure.alsoFor],
      steps: procedure.steps.map(({ code, stage, label, roles, moves }) => ({
        code,
        stage,
        label: language === 'vi' ? label : (wordsOf(language, `step.${code}`) ?? label),
        roles,
        next: [...new Set(moves.map(({ to }) => to))],
      })),
    }));
  }
}
