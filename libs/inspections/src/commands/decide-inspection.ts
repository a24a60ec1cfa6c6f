import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, isLocalDate, type LocalDate, localDateOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decideChange, needed } from '../domain/change.js';
import { decideMove } from '../domain/move.js';
import { decideExtension } from '../domain/time-limit.js';
import { guardFacts } from '../storage/guard-facts.js';
import { type StoredInspection } from '../storage/inspections.js';
import { revision } from '../storage/state-change.js';
import { type StoredSubject, subjectsOf } from '../storage/subjects.js';
import { papersOf } from '../storage/wanted-documents.js';
import { type Desk, openInspection } from './desk.js';
import { armNext, dueInstant, reminderPlan } from './reminders.js';
import { takeDecision } from './take-decision.js';
import { called, headsOf } from './told.js';

export interface InspectionDecided {
  readonly id: string;
  readonly step: string;
  readonly dueOn: LocalDate | null;
}

export interface DecisionWanted {
  /** Null where the issued decision says it. */
  readonly symbol: string | null;
  readonly decidedOn: LocalDate | null;
  readonly startsOn: LocalDate;
}

const living = (subjects: readonly StoredSubject[]): readonly StoredSubject[] => subjects.filter((subject) => subject.step !== 'dropped');

/** What only the deciding body does to an inspection as a whole: decides it, gives it more time, stops it; and closes it when all is done. */
@Injectable()
export class DecideInspection {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  /**
   * Plan, delegations and subjects stand. Number, symbol and day are typed only for a decision that was issued outside the system: one that is
   * written here brings them itself, and one that is still being written is waited for.
   */
  async decide(by: By, inspectionId: string, wanted: DecisionWanted): Promise<InspectionDecided> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openInspection(tx, inspectionId, 'for update');
      const to = await this.moved(tx, desk, 'decide', null);
      const paper = (await papersOf(tx, inspectionId)).find(({ kind }) => kind === 'decision');
      if (paper !== undefined && paper.state !== 'issued') throw conflict('inspection.decision-being-written');
      const symbol = paper?.symbol ?? needed(wanted.symbol ?? '', 'symbol');
      if ((wanted.symbol ?? symbol) !== symbol) throw invalid('inspection.symbol-differs', { field: 'symbol', params: { symbol } });
      const decidedOn = paper?.issuedOn ?? wanted.decidedOn;
      if (decidedOn === null || !isLocalDate(decidedOn)) throw invalid('programme.day-unreadable', { field: 'decidedOn' });
      if (!isLocalDate(wanted.startsOn)) throw invalid('programme.day-unreadable', { field: 'startsOn' });
      if (decidedOn > localDateOf(tx.now)) throw invalid('inspection.decided-in-future', { field: 'decidedOn' });
      if (wanted.startsOn < decidedOn) throw invalid('inspection.starts-before-decision', { field: 'startsOn' });
      const dueOn = await takeDecision(tx, this.directory.using(tx), desk.inspection, to, {
        symbol,
        decidedOn,
        startsOn: wanted.startsOn,
        by: desk.standing.who.personId,
      });
      return { id: inspectionId, step: to, dueOn };
    });
  }

  /** More time, within what the rule of the decision allows; the first deadline stays on record. */
  async extend(by: By, inspectionId: string, wanted: { readonly dueOn: LocalDate; readonly reason: string }): Promise<InspectionDecided> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openInspection(tx, inspectionId, 'for update');
      const { inspection } = desk;
      if (!desk.as().includes('decider')) throw forbidden('inspection.only-decider-extends');
      const reason = decideChange(inspection.step, desk.as(), wanted.reason);
      if (!isLocalDate(wanted.dueOn)) throw invalid('programme.day-unreadable', { field: 'dueOn' });
      const directory = this.directory.using(tx);
      const { dueOn, extendedDays } = decideExtension(inspection, wanted.dueOn, await directory.calendar());
      await tx.commit({
        ...revision('inspections.inspection', inspection, inspectionId, {
          due_on: ['date', dueOn],
          due_at: ['timestamptz', await dueInstant(directory, inspection.organisationId, dueOn)],
          extended_days: ['int', extendedDays],
        }),
        kind: 'inspection.extended',
        payload: {
          inspectionId,
          organisationId: inspection.organisationId,
          dueOn,
          days: extendedDays - inspection.extendedDays,
          headPersonIds: await headsOf(tx, inspectionId),
          subjectOrganisationIds: await this.told(tx, inspection),
        },
        detail: called(inspection, { reason }),
        arm: armNext('inspection.remind', await reminderPlan(directory, inspection.organisationId, dueOn), tx.now),
      });
      return { id: inspectionId, step: inspection.step, dueOn };
    });
  }

  /** Closed when every subject is; or stopped, with the reason. */
  async end(by: By, inspectionId: string, outcome: 'closed' | 'cancelled', reason: string | null): Promise<InspectionDecided> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openInspection(tx, inspectionId, 'for update');
      const { inspection } = desk;
      const to = await this.moved(tx, desk, outcome === 'closed' ? 'close' : 'cancel', reason);
      const decided = inspection.decidedAt !== null;
      await tx.commit({
        ...revision('inspections.inspection', inspection, inspectionId, {
          step: ['text', to],
          ended_at: ['timestamptz', tx.now],
          end_reason: ['text', reason?.trim() ?? null],
        }),
        kind: 'inspection.ended',
        payload: {
          inspectionId,
          organisationId: inspection.organisationId,
          outcome,
          headPersonIds: decided ? await headsOf(tx, inspectionId) : [],
          subjectOrganisationIds: decided ? await this.told(tx, inspection) : [],
        },
        detail: called(inspection, { reason }),
        cancel: [{ kind: 'inspection.remind' }],
      });
      return { id: inspectionId, step: to, dueOn: inspection.dueOn };
    });
  }

  private async moved(tx: Tx, desk: Desk, move: string, reason: string | null): Promise<string> {
    const { inspection, procedure } = desk;
    const facts = await guardFacts(tx, inspection.id, null);
    return decideMove(procedure.whole.steps, inspection.step, { move, reason }, desk.as(), facts).code;
  }

  private async told(tx: Tx, inspection: StoredInspection): Promise<readonly string[]> {
    const subjects = living(await subjectsOf(tx, inspection.id));
    return subjects.filter((subject) => subject.kind === 'organisation').map((subject) => subject.organisationId);
  }
}
