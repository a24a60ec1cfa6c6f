import { conflict, forbidden, invalid } from '@app/kernel';
import { type Capacity } from './standing.js';

/**
 * May plan, period, subjects, delegations or members be changed now? While it is prepared by whoever prepares; once decided only by
 * the body that set them up, and with the reason. Answers the reason as it is kept.
 */
export function decideChange(step: string, as: readonly Capacity[], reason: string | null): string | null {
  const kept = (reason ?? '').trim();
  if (step === 'prepare') {
    if (!as.includes('office') && !as.includes('decider')) throw forbidden('inspection.not-yours-to-prepare');
    return kept === '' ? null : kept;
  }
  if (step !== 'run') throw conflict('inspection.ended');
  if (!as.includes('decider')) throw forbidden('inspection.only-decider-changes');
  if (kept === '') throw invalid('inspection.reason-needed', { field: 'reason' });
  return kept;
}

/** Work goes on only between the decision and the end. */
export function mustRun(step: string): void {
  if (step === 'prepare') throw conflict('inspection.not-decided');
  if (step !== 'run') throw conflict('inspection.ended');
}

/** A text that may not be blank, without the space around it. */
export function needed(text: string, field: string, code = 'inspection.text-needed'): string {
  const kept = text.trim();
  if (kept === '') throw invalid(code, { field });
  return kept;
}
