import { Directory } from '@app/directory';
import { type By, Journal, type Tx } from '@app/journal';
import { conflict, forbidden, invalid, isLocalDate, type LocalDate, localDateOf } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { decideChange, needed } from '../domain/change.js';
import { decideMove } from '../domain/move.js';
import { decideExtension, dueAfter, limitFor, type LimitRule } from '../domain/time-limit.js';
import { delegationsOf, membersOf } from '../storage/delegations.js';
import { kindsAbove } from '../storage/ground.js';
import { guardFacts } from '../storage/guard-facts.js';
import { type StoredInspection } from '../storage/inspections.js';
import { revision } from '../storage/state-change.js';
import { type StoredSubject, subjectsOf } from '../storage/subjects.js';
import { type Desk, openInspection } from './desk.js';
import { armNext, dueInstant, reminderPlan } from './reminders.js';
import { called, headsOf } from './told.js';

export interface InspectionDecided {
  readonly id: string;
  readonly step: string;
  readonly dueOn: LocalDate | null;
}

const living = (subjects: readonly StoredSubject[]): readonly StoredSubject[] => subjects.filter((subject) => subject.step !== 'dropped');

/** What only the deciding body does to an inspection as a whole: decides it, gives it more time, stops it; and closes it when all is done. */
@Injectable()
export class DecideInspection {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  /** Plan, delegations and subjects stand; the time limit of the rules of that day runs from `startsOn`. */
  async decide(
    by: By,
    inspectionId: string,
    decision: { readonly symbol: string; readonly decidedOn: LocalDate; readonly startsOn: LocalDate },
  ): Promise<InspectionDecided> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openInspection(tx, inspectionId, 'for update');
      const { inspection } = desk;
      const to = await this.moved(tx, desk, 'decide', null);
      const symbol = needed(decision.symbol, 'symbol');
      for (const field of ['decidedOn', 'startsOn'] as const)
        if (!isLocalDate(decision[field])) throw invalid('programme.day-unreadable', { field });
      if (decision.decidedOn > localDateOf(tx.now)) throw invalid('inspection.decided-in-future', { field: 'decidedOn' });
      if (decision.startsOn < decision.decidedOn) throw invalid('inspection.starts-before-decision', { field: 'startsOn' });
      const directory = this.directory.using(tx);
      const rule = await directory.rules.at<LimitRule>('inspection.limit', inspection.organisationId, decision.decidedOn);
      const limit = limitFor(rule, await kindsAbove(tx, inspection.organisationId));
      if (limit === null) throw conflict('inspection.no-limit-rule');
      const dueOn = dueAfter(decision.startsOn, limit.days, limit.unit, await directory.calendar());
      const subjects = living(await subjectsOf(tx, inspectionId));
      const delegations = await delegationsOf(tx, inspectionId);
      await tx.commit({
        ...revision('inspections.inspection', inspection, inspectionId, {
          step: ['text', to],
          decision_symbol: ['text', symbol],
          decided_on: ['date', decision.decidedOn],
          decided_by: ['uuid', desk.standing.who.personId],
          decided_at: ['timestamptz', tx.now],
          starts_on: ['date', decision.startsOn],
          time_limit: ['jsonb', JSON.stringify(limit)],
          first_due_on: ['date', dueOn],
          due_on: ['date', dueOn],
          due_at: ['timestamptz', await dueInstant(directory, inspection.organisationId, dueOn)],
        }),
        kind: 'inspection.decided',
        payload: {
          inspectionId,
          organisationId: inspection.organisationId,
          leadOrganisationId: inspection.leadOrganisationId,
          kind: inspection.kind,
          subjectIds: subjects.map((subject) => subject.id),
          subjectOrganisationIds: subjects.filter((one) => one.kind === 'organisation').map((one) => one.organisationId),
          subjectPersonIds: subjects.flatMap((one) => (one.personId === null ? [] : [one.personId])),
          delegationIds: delegations.map((delegation) => delegation.id),
          dueOn,
        },
        detail: called(inspection, { symbol, decidedOn: decision.decidedOn, startsOn: decision.startsOn, limit }),
        arm: armNext('inspection.remind', await reminderPlan(directory, inspection.organisationId, dueOn), tx.now),
      });
      for (const delegation of delegations) {
        const members = await membersOf(tx, delegation.id);
        await tx.commit({
          ...revision('inspections.delegation', delegation, inspectionId, {}),
          kind: 'delegation.set-up',
          payload: {
            inspectionId,
            delegationId: delegation.id,
            headPersonId: members.find((member) => member.role === 'head')?.personId ?? '',
            memberPersonIds: members.map((member) => member.personId),
          },
          detail: called(inspection, { name: delegation.name }),
        });
      }
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
