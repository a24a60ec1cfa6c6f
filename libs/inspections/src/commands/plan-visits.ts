import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { type Capacity } from '../domain/standing.js';
import { membersOf } from '../storage/delegations.js';
import { type Columns, insertion, revision } from '../storage/state-change.js';
import { visitById } from '../storage/visits.js';
import { openAsSubject, openSubjectAs } from './desk.js';
import { type Kept } from './keep-programme.js';
import { called } from './told.js';

export interface VisitWanted {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string;
  readonly purpose: string;
}

const ARRANGES: readonly Capacity[] = ['head', 'deputy', 'secretary'];
const OPEN = ['planned', 'agreed', 'objected'];

/** The calendar of a delegation with a subject, which sees it and says whether the time suits. */
@Injectable()
export class PlanVisits {
  constructor(private readonly journal: Journal) {}

  async plan(by: By, subjectId: string, wanted: VisitWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const { inspection, subject, delegationId, standing } = await openSubjectAs(tx, subjectId, ARRANGES);
      const id = newId<'visit'>();
      await tx.commit({
        ...insertion('inspections.visit', id, inspection.id, {
          inspection_id: ['uuid', inspection.id],
          delegation_id: ['uuid', delegationId],
          subject_id: ['uuid', subjectId],
          state: ['text', 'planned'],
          planned_by: ['uuid', standing.who.personId],
          planned_at: ['timestamptz', tx.now],
          ...columnsOf(wanted, tx.now),
        }),
        kind: 'visit.planned',
        payload: {
          visitId: id,
          inspectionId: inspection.id,
          delegationId,
          subjectId,
          subjectOrganisationId: subject.organisationId,
          subjectPersonId: subject.personId,
          startsAt: wanted.startsAt.toISOString(),
        },
        detail: called(inspection),
      });
      return { id };
    });
  }

  /** Another time or place: the subject is asked again. */
  async move(by: By, visitId: string, wanted: VisitWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const { visit, inspection, subject } = await this.ours(tx, visitId);
      await tx.commit({
        ...revision('inspections.visit', visit, inspection.id, {
          ...columnsOf(wanted, tx.now),
          state: ['text', 'planned'],
          answer: ['text', null],
          answered_by: ['uuid', null],
          answered_at: ['timestamptz', null],
        }),
        kind: 'visit.planned',
        payload: {
          visitId,
          inspectionId: inspection.id,
          delegationId: visit.delegationId,
          subjectId: subject.id,
          subjectOrganisationId: subject.organisationId,
          subjectPersonId: subject.personId,
          startsAt: wanted.startsAt.toISOString(),
        },
        detail: called(inspection),
      });
      return { id: visitId };
    });
  }

  async cancel(by: By, visitId: string, reason: string): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const why = needed(reason, 'reason', 'inspection.reason-needed');
      const { visit, inspection, subject } = await this.ours(tx, visitId);
      await tx.commit({
        ...revision('inspections.visit', visit, inspection.id, { state: ['text', 'cancelled'], cancel_reason: ['text', why] }),
        kind: 'visit.cancelled',
        payload: {
          visitId,
          inspectionId: inspection.id,
          delegationId: visit.delegationId,
          subjectId: subject.id,
          subjectOrganisationId: subject.organisationId,
          subjectPersonId: subject.personId,
        },
        detail: called(inspection, { reason: why }),
      });
      return { id: visitId };
    });
  }

  async hold(by: By, visitId: string): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const { visit, inspection } = await this.ours(tx, visitId);
      if (visit.startsAt > tx.now) throw conflict('visit.not-yet');
      await tx.commit({
        ...revision('inspections.visit', visit, inspection.id, { state: ['text', 'held'] }),
        kind: 'visit.held',
        payload: { visitId, inspectionId: inspection.id },
      });
      return { id: visitId };
    });
  }

  /** The subject agrees, or says why the time does not suit. */
  async answer(by: By, visitId: string, answer: { readonly agreed: boolean; readonly text: string | null }): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const known = await visitById(tx, visitId);
      if (known === null) throw missing('visit.unknown');
      const { inspection } = await openAsSubject(tx, known.subjectId);
      const visit = await visitById(tx, visitId, 'for update');
      if (visit === null) throw missing('visit.unknown');
      if (!OPEN.includes(visit.state)) throw conflict('visit.over');
      const text = answer.agreed ? (answer.text?.trim() ?? null) : needed(answer.text ?? '', 'text', 'visit.answer-needed');
      await tx.commit({
        ...revision('inspections.visit', visit, inspection.id, {
          state: ['text', answer.agreed ? 'agreed' : 'objected'],
          answer: ['text', text],
          answered_by: ['uuid', by.actor.kind === 'person' ? by.actor.identity.personId : null],
          answered_at: ['timestamptz', tx.now],
        }),
        kind: 'visit.answered',
        payload: {
          visitId,
          inspectionId: inspection.id,
          delegationId: visit.delegationId,
          subjectId: visit.subjectId,
          agreed: answer.agreed,
          memberPersonIds: (await membersOf(tx, visit.delegationId)).filter((one) => one.role !== 'member').map((one) => one.personId),
        },
        detail: called(inspection, { text }),
      });
      return { id: visitId };
    });
  }

  private async ours(tx: Tx, visitId: string) {
    const known = await visitById(tx, visitId);
    if (known === null) throw missing('visit.unknown');
    const desk = await openSubjectAs(tx, known.subjectId, ARRANGES);
    const visit = await visitById(tx, visitId, 'for update');
    if (visit === null) throw missing('visit.unknown');
    if (visit.delegationId !== desk.delegationId) throw forbidden('delegation.not-yours');
    if (!OPEN.includes(visit.state)) throw conflict('visit.over');
    return { ...desk, visit };
  }
}

function columnsOf(wanted: VisitWanted, now: Date): Columns {
  if (wanted.endsAt <= wanted.startsAt) throw invalid('visit.upside-down', { field: 'endsAt' });
  if (wanted.startsAt < now) throw invalid('visit.in-past', { field: 'startsAt' });
  return {
    starts_at: ['timestamptz', wanted.startsAt],
    ends_at: ['timestamptz', wanted.endsAt],
    place: ['text', needed(wanted.place, 'place')],
    purpose: ['text', needed(wanted.purpose, 'purpose')],
  };
}
