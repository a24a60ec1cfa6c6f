import { conflict, invalid, missing } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayJudge } from '../domain/authority.js';
import { decideObligationClose } from '../domain/obligation.js';
import { decideRequirementClose } from '../domain/requirement.js';
import { dutyById, moveDuty } from '../storage/duties.js';
import { reachOf } from '../storage/ground.js';
import { closeObligation, obligationById, outstandingReports } from '../storage/obligations.js';
import { closeRequirement, requirementById } from '../storage/requirements.js';
import { mustBeInScope } from './must-be-in-scope.js';
import { personOf } from './acting-person.js';
import { cancelReminders } from './reminder-timers.js';

/** What closing answers. */
export interface Closed {
  readonly id: string;
  readonly state: string;
}

/** The supervisor's judgements: a requirement met or not, an obligation done or cancelled, a unit released from a report. */
@Injectable()
export class CloseMatters {
  constructor(private readonly journal: Journal) {}

  async requirement(
    by: By,
    wanted: { readonly id: string; readonly outcome: 'met' | 'not-met'; readonly evidence: string },
  ): Promise<Closed> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const requirement = await requirementById(tx, wanted.id);
      if (requirement === null) throw missing('requirement.unknown');
      mayJudge(who, await reachOf(tx, who), requirement.supervisorOrganisationId, [requirement.subjectOrganisationId]);
      await mustBeInScope(tx, who, requirement.documentId);
      decideRequirementClose(requirement, wanted.evidence);
      await tx.commit({
        subject: { type: 'followup.requirement', id: requirement.id },
        expected: requirement.version,
        ...closeRequirement(requirement, wanted.outcome, wanted.evidence.trim(), tx.now),
        kind: 'requirement.closed',
        payload: {
          requirementId: requirement.id,
          documentId: requirement.documentId,
          organisationId: requirement.organisationId,
          subjectOrganisationId: requirement.subjectOrganisationId,
          outcome: wanted.outcome,
          closedAt: tx.now.toISOString(),
          evidence: wanted.evidence.trim(),
        },
        detail: { evidence: wanted.evidence.trim() },
        about: requirement.documentId,
      });
      return { id: requirement.id, state: wanted.outcome };
    });
  }

  async obligation(
    by: By,
    wanted: { readonly id: string; readonly outcome: 'done' | 'cancelled'; readonly reason: string | null },
  ): Promise<Closed> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const obligation = await obligationById(tx, wanted.id);
      if (obligation === null) throw missing('obligation.unknown');
      mayJudge(who, await reachOf(tx, who), obligation.supervisorOrganisationId, obligation.leads);
      await mustBeInScope(tx, who, obligation.documentId);
      decideObligationClose({ state: obligation.state, outstandingReports: await outstandingReports(tx, obligation) }, wanted);
      const reason = wanted.reason?.trim() ?? null;
      await tx.commit({
        subject: { type: 'followup.obligation', id: obligation.id },
        expected: obligation.version,
        ...closeObligation(obligation, wanted.outcome, reason, tx.now),
        kind: 'obligation.closed',
        payload: {
          obligationId: obligation.id,
          documentId: obligation.documentId,
          organisationId: obligation.organisationId,
          outcome: wanted.outcome,
        },
        detail: { reason },
        about: obligation.documentId,
        cancel: cancelReminders('obligation.remind'),
      });
      return { id: obligation.id, state: wanted.outcome };
    });
  }

  /** Releases a unit from a report: the period is closed, a report that still comes is refused. */
  async duty(by: By, wanted: { readonly id: string; readonly reason: string }): Promise<Closed> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const duty = await dutyById(tx, wanted.id, 'for update');
      if (duty === null) throw missing('duty.unknown');
      mayJudge(who, await reachOf(tx, who), duty.supervisorOrganisationId, [duty.owingOrganisationId]);
      await mustBeInScope(tx, who, duty.documentId);
      if (wanted.reason.trim() === '') throw invalid('duty.reason-needed', { field: 'reason' });
      if (duty.state === 'accepted' || duty.state === 'closed') throw conflict('duty.closed-already');
      await tx.commit({
        subject: { type: 'followup.duty', id: duty.id },
        expected: duty.version,
        ...moveDuty(duty, { state: 'closed', reportId: duty.reportId, closedAt: tx.now, reason: wanted.reason.trim() }),
        kind: 'duty.closed',
        payload: { dutyId: duty.id, period: duty.period },
        detail: { reason: wanted.reason.trim() },
        about: duty.documentId,
        cancel: cancelReminders('duty.remind'),
      });
      return { id: duty.id, state: 'closed' };
    });
  }
}
