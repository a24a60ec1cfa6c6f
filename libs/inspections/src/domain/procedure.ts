import { type GuardName } from './guard.js';
import { type Capacity } from './standing.js';

/** Chuẩn bị, tiến hành, kết thúc (Quyết định 89-QĐ/TW). */
export type Phase = 'prepare' | 'conduct' | 'finish' | 'after';

/** One arrow of the drawing: who may take it and what must hold. */
export interface ProcedureMove {
  readonly move: string;
  /** Code of the step it leads to. */
  readonly to: string;
  /** In which capacity it may be taken; any of them suffices. */
  readonly by: readonly Capacity[];
  /** Named pure conditions, all of which must let it pass. */
  readonly guards: readonly GuardName[];
  /** Back, or away from the way foreseen: takes a reason, which is kept. */
  readonly needsReason?: true;
}

export interface Step {
  readonly code: string;
  /** Number of the step in the committee's procedure, 1 to 12; null for the ends. */
  readonly number: number | null;
  readonly phase: Phase;
  /** Vietnamese, for the drawing; pages have their own words. */
  readonly label: string;
  readonly moves: readonly ProcedureMove[];
}

/**
 * A versioned procedure: the steps of the inspection as a whole, and those that each of its subjects goes through on its own, since each
 * gets a conclusion of its own. What is under way stays on its version.
 */
export interface Procedure {
  readonly code: string;
  readonly version: number;
  readonly label: string;
  readonly kind: 'inspection' | 'supervision';
  readonly whole: { readonly start: string; readonly steps: readonly Step[] };
  readonly subject: { readonly start: string; readonly steps: readonly Step[] };
}

export const stepOf = (steps: readonly Step[], code: string): Step | null => steps.find((step) => step.code === code) ?? null;
