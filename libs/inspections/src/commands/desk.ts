import { type Tx } from '@app/journal';
import { missing } from '@app/kernel';
import { procedureOf } from '../domain/definitions/index.js';
import { type Procedure } from '../domain/procedure.js';
import { type Capacity, capacitiesOf, type Standing, standingOf } from '../domain/standing.js';
import { seatOf } from '../storage/delegations.js';
import { inspectionById, type StoredInspection } from '../storage/inspections.js';
import { reachOf } from '../storage/reach.js';
import { type StoredSubject, subjectById } from '../storage/subjects.js';
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

/** A subject under lock, on the desk of its inspection. */
export async function openSubject(tx: Tx, id: string): Promise<Desk & { readonly subject: StoredSubject }> {
  const known = await subjectById(tx, id);
  if (known === null) throw missing('subject.unknown');
  const desk = await openInspection(tx, known.inspectionId, 'for share');
  const subject = await subjectById(tx, id, 'for update');
  if (subject === null) throw missing('subject.unknown');
  return { ...desk, subject };
}
