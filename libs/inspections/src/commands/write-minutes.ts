import { type By, Journal, type Tx } from '@app/journal';
import { conflict, invalid, isLocalDate, type LocalDate, localDateOf, missing, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { needed } from '../domain/change.js';
import { type Capacity } from '../domain/standing.js';
import { minutesById } from '../storage/day-minutes.js';
import { type Columns, insertion, revision } from '../storage/state-change.js';
import { visitById } from '../storage/visits.js';
import { personOf } from './acting-person.js';
import { openAsSubject, openSubjectAs } from './desk.js';
import { type Kept } from './keep-programme.js';
import { called, headsOf } from './told.js';

export interface MinutesWanted {
  readonly visitId: string | null;
  readonly day: LocalDate;
  readonly place: string;
  readonly presentDelegation: string;
  readonly presentSubject: string;
  readonly content: string;
  /** What the delegation asks for next. */
  readonly requests: string | null;
}

const WRITES: readonly Capacity[] = ['head', 'deputy', 'secretary', 'member'];
const SIGNS: readonly Capacity[] = ['head', 'deputy', 'secretary'];

/** Minutes of a working day (biên bản làm việc): written by the delegation, signed by it, then by the subject with what it wants noted. */
@Injectable()
export class WriteMinutes {
  constructor(private readonly journal: Journal) {}

  async write(by: By, subjectId: string, wanted: MinutesWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const { inspection, delegationId, standing } = await openSubjectAs(tx, subjectId, WRITES);
      const id = newId<'minutes'>();
      await tx.commit({
        ...insertion('inspections.day-minutes', id, inspection.id, {
          inspection_id: ['uuid', inspection.id],
          delegation_id: ['uuid', delegationId],
          subject_id: ['uuid', subjectId],
          state: ['text', 'draft'],
          written_by: ['uuid', standing.who.personId],
          written_at: ['timestamptz', tx.now],
          ...(await columnsOf(tx, subjectId, wanted)),
        }),
        kind: 'minutes.written',
        payload: { minutesId: id, inspectionId: inspection.id, subjectId },
      });
      return { id };
    });
  }

  /** Until it is signed. */
  async revise(by: By, minutesId: string, wanted: MinutesWanted): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const { minutes, inspection } = await this.ours(tx, minutesId, WRITES);
      await tx.commit({
        ...revision('inspections.day-minutes', minutes, inspection.id, await columnsOf(tx, minutes.subjectId, wanted)),
        kind: 'minutes.revised',
        payload: { minutesId, inspectionId: inspection.id },
      });
      return { id: minutesId };
    });
  }

  async sign(by: By, minutesId: string): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const { minutes, inspection, subject, standing } = await this.ours(tx, minutesId, SIGNS);
      await tx.commit({
        ...revision('inspections.day-minutes', minutes, inspection.id, {
          state: ['text', 'signed'],
          signed_by: ['uuid', standing.who.personId],
          signed_at: ['timestamptz', tx.now],
        }),
        kind: 'minutes.signed',
        payload: {
          minutesId,
          inspectionId: inspection.id,
          delegationId: minutes.delegationId,
          subjectId: subject.id,
          subjectOrganisationId: subject.organisationId,
          subjectPersonId: subject.personId,
          day: minutes.day,
        },
        detail: called(inspection),
      });
      return { id: minutesId };
    });
  }

  /** The subject's signature, with a remark where it wants one noted. */
  async countersign(by: By, minutesId: string, remark: string | null): Promise<Kept> {
    return this.journal.transaction(by, async (tx) => {
      const known = await minutesById(tx, minutesId);
      if (known === null || known.state === 'draft') throw missing('minutes.unknown');
      const { inspection } = await openAsSubject(tx, known.subjectId);
      const minutes = await minutesById(tx, minutesId, 'for update');
      if (minutes === null) throw missing('minutes.unknown');
      if (minutes.state !== 'signed') throw conflict('minutes.signed-already');
      const noted = (remark ?? '').trim();
      await tx.commit({
        ...revision('inspections.day-minutes', minutes, inspection.id, {
          state: ['text', 'countersigned'],
          countersigned_by: ['uuid', personOf(by).personId],
          countersigned_at: ['timestamptz', tx.now],
          remark: ['text', noted === '' ? null : noted],
        }),
        kind: 'minutes.countersigned',
        payload: {
          minutesId,
          inspectionId: inspection.id,
          delegationId: minutes.delegationId,
          subjectId: minutes.subjectId,
          headPersonIds: await headsOf(tx, inspection.id, minutes.delegationId),
        },
        detail: called(inspection, { remark: noted }),
      });
      return { id: minutesId };
    });
  }

  private async ours(tx: Tx, minutesId: string, roles: readonly Capacity[]) {
    const known = await minutesById(tx, minutesId);
    if (known === null) throw missing('minutes.unknown');
    const desk = await openSubjectAs(tx, known.subjectId, roles);
    const minutes = await minutesById(tx, minutesId, 'for update');
    if (minutes === null) throw missing('minutes.unknown');
    if (minutes.state !== 'draft') throw conflict('minutes.signed-already');
    return { ...desk, minutes };
  }
}

async function columnsOf(tx: Tx, subjectId: string, wanted: MinutesWanted): Promise<Columns> {
  if (!isLocalDate(wanted.day)) throw invalid('programme.day-unreadable', { field: 'day' });
  if (wanted.day > localDateOf(tx.now)) throw invalid('minutes.in-future', { field: 'day' });
  if (wanted.visitId !== null && (await visitById(tx, wanted.visitId))?.subjectId !== subjectId)
    throw invalid('visit.unknown', { field: 'visitId' });
  const requests = (wanted.requests ?? '').trim();
  return {
    visit_id: ['uuid', wanted.visitId],
    day: ['date', wanted.day],
    place: ['text', needed(wanted.place, 'place')],
    present_delegation: ['text', needed(wanted.presentDelegation, 'presentDelegation')],
    present_subject: ['text', needed(wanted.presentSubject, 'presentSubject')],
    content: ['text', needed(wanted.content, 'content')],
    requests: ['text', requests === '' ? null : requests],
  };
}
