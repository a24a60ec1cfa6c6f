import { conflict, forbidden, invalid } from '@app/kernel';
import { GUARDS, type GuardFacts } from './guard.js';
import { type ProcedureMove, type Step, stepOf } from './procedure.js';
import { type Capacity } from './standing.js';

/** The moves a person may take out of a step, whether or not their guards hold now. */
export function movesFor(steps: readonly Step[], from: string, as: readonly Capacity[]): readonly ProcedureMove[] {
  return (stepOf(steps, from)?.moves ?? []).filter((move) => move.by.some((capacity) => as.includes(capacity)));
}

/**
 * The step a move leads to.
 * @throws DomainError conflict `inspection.wrong-step`, forbidden `inspection.not-yours-to-move`, invalid `inspection.reason-needed`, or what a guard says
 */
export function decideMove(
  steps: readonly Step[],
  from: string,
  asked: { readonly move: string; readonly reason: string | null },
  as: readonly Capacity[],
  facts: GuardFacts,
): Step {
  const move = stepOf(steps, from)?.moves.find((one) => one.move === asked.move);
  if (move === undefined) throw conflict('inspection.wrong-step');
  if (!move.by.some((capacity) => as.includes(capacity))) throw forbidden('inspection.not-yours-to-move');
  if (move.needsReason === true && (asked.reason ?? '').trim() === '') throw invalid('inspection.reason-needed', { field: 'reason' });
  for (const guard of move.guards) {
    const refused = GUARDS[guard](facts);
    if (refused !== null) throw refused;
  }
  const to = stepOf(steps, move.to);
  if (to === null) throw new Error(`${move.move} leads to the unknown step ${move.to}`);
  return to;
}
