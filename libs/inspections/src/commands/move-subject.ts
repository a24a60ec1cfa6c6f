import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mustRun } from '../domain/change.js';
import { decideMove } from '../domain/move.js';
import { guardFacts } from '../storage/guard-facts.js';
import { type StoredInspection } from '../storage/inspections.js';
import { revision } from '../storage/state-change.js';
import { type StoredSubject } from '../storage/subjects.js';
import { openSubject } from './desk.js';
import { called, headsOf } from './told.js';

export interface SubjectMoved {
  readonly id: string;
  readonly step: string;
}

/** A subject goes on in the procedure, or back, or is dropped by the decider. */
@Injectable()
export class MoveSubject {
  constructor(private readonly journal: Journal) {}

  async execute(by: By, subjectId: string, asked: { readonly move: string; readonly reason: string | null }): Promise<SubjectMoved> {
    return this.journal.transaction(by, (tx) => moveSubject(tx, subjectId, asked));
  }
}

/** The same inside a transaction of its caller. */
export async function moveSubject(
  tx: Tx,
  subjectId: string,
  asked: { readonly move: string; readonly reason: string | null },
): Promise<SubjectMoved> {
  const desk = await openSubject(tx, subjectId);
  const { inspection, procedure, subject } = desk;
  mustRun(inspection.step);
  const facts = await guardFacts(tx, inspection.id, subject.id);
  const to = decideMove(procedure.subject.steps, subject.step, asked, desk.as(subject.delegationId), facts).code;
  return go(tx, inspection, subject, { move: asked.move, to, reason: asked.reason?.trim() ?? null });
}

/** Keeps a move that was decided, and tells of it. The subject is under lock. */
export async function go(
  tx: Tx,
  inspection: StoredInspection,
  subject: StoredSubject,
  { move, to, reason }: { readonly move: string; readonly to: string; readonly reason: string | null },
): Promise<SubjectMoved> {
  await tx.commit({
    ...revision('inspections.subject', subject, inspection.id, {
      step: ['text', to],
      step_since: ['timestamptz', tx.now],
      dropped_reason: ['text', to === 'dropped' ? reason : null],
    }),
    kind: 'inspection.subject-moved',
    payload: {
      inspectionId: inspection.id,
      subjectId: subject.id,
      organisationId: inspection.organisationId,
      delegationId: subject.delegationId,
      subjectOrganisationId: subject.organisationId,
      subjectPersonId: subject.personId,
      move,
      from: subject.step,
      to,
      headPersonIds: subject.delegationId === null ? [] : await headsOf(tx, inspection.id, subject.delegationId),
    },
    detail: called(inspection, { reason }),
  });
  return { id: subject.id, step: to };
}
