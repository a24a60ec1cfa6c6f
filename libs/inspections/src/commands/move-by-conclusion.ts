import { type Tx } from '@app/journal';
import { procedureOf } from '../domain/definitions/index.js';
import { decideMove } from '../domain/move.js';
import { stepOf } from '../domain/procedure.js';
import { guardFacts } from '../storage/guard-facts.js';
import { inspectionById } from '../storage/inspections.js';
import { subjectById } from '../storage/subjects.js';
import { go } from './move-subject.js';

/** What an issued conclusion settles: it was concluded upon, and issued. */
const SETTLES = ['conclude', 'issue'] as const;

/**
 * The conclusion on a subject is issued: what waits at its considering or its issuing goes on to its delivery. At any other step (sent back,
 * moved by hand already) the subject stays where it is.
 */
export async function moveByConclusion(tx: Tx, inspectionId: string, subjectId: string): Promise<void> {
  const inspection = await inspectionById(tx, inspectionId, 'for share');
  if (inspection?.step !== 'run') return;
  const { steps } = procedureOf(inspection.procedure, inspection.procedureVersion).subject;
  for (const move of SETTLES) {
    const subject = await subjectById(tx, subjectId, 'for update');
    if (subject === null || !stepOf(steps, subject.step)?.moves.some((one) => one.move === move)) continue;
    const facts = await guardFacts(tx, inspection.id, subject.id);
    // Who signed the conclusion decided.
    const to = decideMove(steps, subject.step, { move, reason: null }, ['decider'], facts).code;
    await go(tx, inspection, subject, { move, to, reason: null });
  }
}
