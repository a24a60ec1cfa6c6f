import { type Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { DomainError } from '@app/kernel';
import { procedureOf } from '../domain/definitions/index.js';
import { decideMove } from '../domain/move.js';
import { guardFacts } from '../storage/guard-facts.js';
import { inspectionById } from '../storage/inspections.js';
import { papersOf } from '../storage/wanted-documents.js';
import { takeDecision } from './take-decision.js';

/**
 * The decision on an inspection is issued: number, symbol and day come with it and the delegations begin, once its plan is issued too where that
 * is being written. What the decision lacks (a delegation without a head, an outline) holds it back: the board then says so to who decides.
 * Decision and plan may be heard of at the same time: the papers are read after the inspection is locked.
 */
export async function openByDecision(tx: Tx, directory: Directory, inspectionId: string): Promise<void> {
  const inspection = await inspectionById(tx, inspectionId, 'for update');
  if (inspection?.step !== 'prepare') return;
  const papers = await papersOf(tx, inspectionId);
  const decision = papers.find(({ kind, state }) => kind === 'decision' && state === 'issued');
  const planAwaited = papers.some(({ kind, state }) => kind === 'plan' && state !== 'issued');
  if (decision?.symbol == null || decision.issuedOn === null || planAwaited) return;
  const { steps } = procedureOf(inspection.procedure, inspection.procedureVersion).whole;
  const facts = await guardFacts(tx, inspectionId, null);
  try {
    // Who signed the decision decided.
    const to = decideMove(steps, inspection.step, { move: 'decide', reason: null }, ['decider'], facts).code;
    const startsOn = inspection.startsOn !== null && inspection.startsOn > decision.issuedOn ? inspection.startsOn : decision.issuedOn;
    await takeDecision(tx, directory, inspection, to, { symbol: decision.symbol, decidedOn: decision.issuedOn, startsOn, by: null });
  } catch (error) {
    if (!(error instanceof DomainError) || error.code === 'stale') throw error;
  }
}
