import { type Role } from '@app/kernel';
import { type GuardName } from './guard.js';
import { type Stage } from './stage.js';

/** What carries a document from one step to another. The four outcomes of a ballot are moves of the committee step. */
export type Move =
  | 'submit'
  | 'pass'
  | 'return'
  | 'approve'
  | 'approve-with-changes'
  | 'refuse'
  | 'put-off'
  | 'confirm-changes'
  | 'countersign'
  | 'sign'
  | 'issue'
  | 'reopen'
  | 'withdraw';

/** One arrow of the drawing: who may take it and what must hold. */
export interface ProcedureMove {
  readonly move: Move;
  /** Code of the step it leads to. */
  readonly to: string;
  /** Roles that may take it; empty where only the system does (a returned report is reopened by a fact). */
  readonly roles: readonly Role[];
  /** Named pure functions, all of which must let it pass. */
  readonly guards: readonly GuardName[];
}

/** One step: the stage it puts the document in, who holds it, how long they have, where it may go. */
export interface Step {
  readonly code: string;
  readonly stage: Stage;
  /** Vietnamese, shown to people. */
  readonly label: string;
  /** Roles that hold the document in this step: it appears in their work. */
  readonly roles: readonly Role[];
  /** Code of the rule with the time limit in working days (`directory.rules`), or null where there is none. */
  readonly limit: string | null;
  readonly moves: readonly ProcedureMove[];
}

/** A versioned procedure. A document in flight stays on the version under which it was drafted. */
export interface Procedure {
  readonly code: string;
  readonly version: number;
  /** Vietnamese, shown to people. */
  readonly label: string;
  /** Document types drafted under it unless another is asked for; a type belongs to one procedure only. */
  readonly types: readonly string[];
  /** Further types that may take it when it is asked for. None of them loses a check that its own procedure makes. */
  readonly alsoFor: readonly string[];
  readonly start: string;
  readonly steps: readonly Step[];
}

export const stepOf = (procedure: Procedure, code: string): Step | null => procedure.steps.find((step) => step.code === code) ?? null;

/** The way a document takes when nothing sends it back: the first move of each step, for "what is next". */
export function nextStep(procedure: Procedure, code: string): Step | null {
  const step = stepOf(procedure, code);
  const first = step?.moves[0];
  return first === undefined || step?.stage === 'issued' ? null : stepOf(procedure, first.to);
}
