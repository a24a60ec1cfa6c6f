import { type Tx } from '@app/journal';
import { conflict, forbidden, missing } from '@app/kernel';
import { mustRun } from '../domain/change.js';
import { procedureOf } from '../domain/definitions/index.js';
import { type Procedure } from '../domain/procedure.js';
import { type Capacity, capacitiesOf, isSubject, type Standing, standingOf } from '../domain/standing.js';
import { seatOf } from '../storage/delegations.js';
import { inspectionById, type StoredInspection } from '../storage/inspections.js';
import { reachOf } from '../storage/reach.js';
import { type StoredSubject, subjectById } from '../storage/subjects.js';
import { standsAside } from '../storage/ties.js';
import { personOf } from './acting-person.js';

/** An inspection on the desk of who commands: its row under lock, its procedure, and how the person stands to it. */
export interface Desk {
  readonly inspection: StoredInspection;
  readonly procedure: Procedure;
  readonly standing: Standing;
  /** Capacities towards the subjects of that delegation; without one, as to the whole. */
  as(delegationId?: string | null): readonly Capacity[];
}

/**
 * `for update` where the inspection itself changes; `for share` where something of it does (a subject, a task), so that it cannot end meanwhile.
 * @throws DomainError missing `inspection.unknown` where there is none, or none that the person has anything to do with
 */
export async function openInspection(tx: Tx, id: string, lock: 'for update' | 'for share'): Promise<Desk> {
  const who = personOf(tx.by);
  const inspection = await inspectionById(tx, id, lock);
  if (inspection === null) throw missing('inspection.unknown');
  const standing = standingOf(who, await reachOf(tx, who), inspection, await seatOf(tx, id, who.personId));
  if (capacitiesOf(standing, null).length === 0) throw missing('inspection.unknown');
  return {
    inspection,
    procedure: procedureOf(inspection.procedure, inspection.procedureVersion),
    standing,
    as: (delegationId = null) => capacitiesOf(standing, delegationId),
  };
}

/** A subject under lock, on the desk of its inspection. Who stands aside from it has no place in its delegation here. */
export async function openSubject(tx: Tx, id: string, lock: 'for update' | 'for share' = 'for update'): Promise<SubjectDesk> {
  const known = await subjectById(tx, id);
  if (known === null) throw missing('subject.unknown');
  const desk = await openInspection(tx, known.inspectionId, 'for share');
  const subject = await subjectById(tx, id, lock);
  if (subject === null) throw missing('subject.unknown');
  if (!(await standsAside(tx, id, desk.standing.who.personId))) return { ...desk, subject };
  const standing = { ...desk.standing, seat: null };
  return { ...desk, standing, as: (delegationId = null) => capacitiesOf(standing, delegationId), subject };
}

export interface SubjectDesk extends Desk {
  readonly subject: StoredSubject;
}

/** Who works on the spot: a subject that is under way, seen by a member of its delegation in one of these roles. */
export async function openSubjectAs(
  tx: Tx,
  id: string,
  roles: readonly Capacity[],
): Promise<SubjectDesk & { readonly delegationId: string }> {
  const desk = await openSubject(tx, id, 'for share');
  const { inspection, subject } = desk;
  mustRun(inspection.step);
  if (subject.step === 'dropped') throw conflict('subject.dropped');
  if (subject.step === 'closed') throw conflict('subject.closed');
  const { delegationId } = subject;
  if (delegationId === null) throw conflict('subject.no-delegation');
  if (!desk.as(delegationId).some((capacity) => roles.includes(capacity))) throw forbidden('delegation.not-yours');
  return { ...desk, delegationId };
}

/** The other side: the subject itself, or who answers for it. Not told of anything before the decision. */
export async function openAsSubject(
  tx: Tx,
  id: string,
): Promise<{ readonly inspection: StoredInspection; readonly subject: StoredSubject; readonly delegationId: string }> {
  const who = personOf(tx.by);
  const subject = await subjectById(tx, id, 'for share');
  if (subject === null || !isSubject(who, await reachOf(tx, who), subject)) throw missing('subject.unknown');
  const inspection = await inspectionById(tx, subject.inspectionId, 'for share');
  if (inspection === null || inspection.decidedAt === null) throw missing('subject.unknown');
  mustRun(inspection.step);
  if (subject.step === 'dropped' || subject.delegationId === null) throw conflict('subject.dropped');
  return { inspection, subject, delegationId: subject.delegationId };
}
