import { conflict, invalid, missing, newId } from '@app/kernel';
import { type By, Journal, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayConfirm } from '../domain/authority.js';
import { dueInstant } from '../domain/deadline.js';
import { decideObligation, type ObligationWanted } from '../domain/obligation.js';
import { documentById, type NotedDocument } from '../storage/documents.js';
import { reachOf, reminderGrounds, workingCalendar } from '../storage/ground.js';
import { insertObligation } from '../storage/obligations.js';
import { isTaken, proposalById } from '../storage/proposals.js';
import { personOf } from './acting-person.js';
import { type DutyOpenedOrKept, openDuties } from './open-duties.js';
import { armNext, reminderPlan } from './reminder-timers.js';
import { mustBeInReach } from './must-be-in-reach.js';
import { mustExist } from './must-exist.js';

export interface ObligationToOpen {
  readonly documentId: string;
  /** The clause it stands in: any clause becomes an obligation in one act. */
  readonly nodeId: string;
  /** The proposal it confirms, if one did propose it. */
  readonly proposalId: string | null;
  readonly task: string;
  readonly leadOrganisationIds: readonly string[];
  readonly supportOrganisationIds: readonly string[];
  /** Without: the actor's own supervising body, else whom the text says to report to, else the issuer; never a lead. */
  readonly supervisorOrganisationId: string | null;
  readonly dueOn: string | null;
  readonly periods: readonly string[];
}

export interface ObligationOpenedAnswer {
  readonly id: string;
  readonly state: 'open';
  readonly firstDueOn: string | null;
  readonly currentDueOn: string | null;
  readonly supervisorOrganisationId: string;
  readonly duties: readonly DutyOpenedOrKept[];
}

/** Confirms an obligation: who leads, who supports, who supervises, due on a day or by the reports of periods. */
@Injectable()
export class OpenObligation {
  constructor(private readonly journal: Journal) {}

  async execute(by: By, wanted: ObligationToOpen): Promise<ObligationOpenedAnswer> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const document = await documentById(tx, wanted.documentId, 'for update');
      if (document === null) throw missing('followup.document-unknown');
      const reach = await reachOf(tx, who);
      mayConfirm(who, reach, document.organisationId);
      const reportTo = await reportToOf(tx, wanted);
      const own = who.roles.includes('supervisor') ? who.organisationId : null;
      const supervisorId =
        wanted.supervisorOrganisationId ??
        [own, reportTo].find((id) => id !== null && !wanted.leadOrganisationIds.includes(id)) ??
        document.organisationId;
      const decided = decideObligation(
        {
          task: wanted.task,
          leads: wanted.leadOrganisationIds,
          supports: wanted.supportOrganisationIds,
          supervisorId,
          dueOn: wanted.dueOn,
          periods: wanted.periods,
        },
        document.issuedOn,
      );
      await mustExist(tx, decided.leads, 'leadOrganisationIds');
      await mustExist(tx, decided.supports, 'supportOrganisationIds');
      await mustExist(tx, [supervisorId], 'supervisorOrganisationId');
      await mustBeInReach(tx, who, reach, document, { targets: decided.leads, field: 'leadOrganisationIds', supervisorId, reportTo });
      return this.open(tx, wanted, decided, document);
    });
  }

  private async open(
    tx: Tx,
    wanted: ObligationToOpen,
    decided: ObligationWanted,
    document: NotedDocument,
  ): Promise<ObligationOpenedAnswer> {
    const { dueOn, leads, supports, supervisorId, periods } = decided;
    const ground = (await reminderGrounds(tx, [document.organisationId], dueOn ?? document.issuedOn))(document.organisationId);
    const dueAt = dueOn === null ? null : dueInstant(dueOn, ground.closesAtMinute);
    const id = newId<'obligation'>();
    await tx.commit({
      subject: { type: 'followup.obligation', id },
      expected: 0,
      ...insertObligation({
        id,
        documentId: document.id,
        organisationId: document.organisationId,
        proposalId: wanted.proposalId,
        nodeId: wanted.nodeId,
        task: decided.task,
        leads,
        supports,
        supervisorId,
        dueOn,
        dueAt,
        periods,
        now: tx.now,
      }),
      kind: 'obligation.opened',
      payload: {
        obligationId: id,
        documentId: document.id,
        organisationId: document.organisationId,
        leadOrganisationIds: leads,
        supportOrganisationIds: supports,
        supervisorOrganisationId: supervisorId,
        dueAt: dueAt?.toISOString() ?? null,
      },
      about: document.id,
      arm: dueOn === null ? [] : armNext('obligation.remind', reminderPlan(dueOn, ground, await workingCalendar(tx)), tx.now),
    });
    const duties =
      periods.length === 0
        ? []
        : await openDuties(tx, {
            documentId: document.id,
            organisationId: document.organisationId,
            owing: leads,
            supervisorOrganisationId: supervisorId,
            periods,
          });
    return { id, state: 'open', firstDueOn: dueOn, currentDueOn: dueOn, supervisorOrganisationId: supervisorId, duties };
  }
}

/**
 * Whom the proposal says to report to, if one is confirmed that says so.
 * @throws DomainError unless the proposal is this document's, not put aside, and not taken
 */
async function reportToOf(tx: Tx, wanted: ObligationToOpen): Promise<string | null> {
  if (wanted.proposalId === null) return null;
  const proposal = await proposalById(tx, wanted.proposalId);
  if (proposal === null || proposal.documentId !== wanted.documentId) throw invalid('proposal.unknown', { field: 'proposalId' });
  if (proposal.dismissed) throw conflict('proposal.dismissed-already');
  if (await isTaken(tx, proposal.id)) throw conflict('proposal.taken-already');
  return proposal.reportTo?.organisationId ?? null;
}
