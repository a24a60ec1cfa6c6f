import { invalid, missing } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayConfirm, mayJudge } from '../domain/authority.js';
import { nextNotPast, parsePeriod, periodText } from '../domain/report-period.js';
import { documentById } from '../storage/documents.js';
import { periodRules, reachOf, standardParts } from '../storage/ground.js';
import { personOf } from './acting-person.js';
import { type DutyOpenedOrKept, openDuties } from './open-duties.js';
import { mustBeInReach, mustBeOverseen } from './must-be-in-reach.js';
import { mustExist } from './must-exist.js';

export interface DutiesOpened {
  readonly duties: readonly DutyOpenedOrKept[];
}

/** Opens report duties: the standard two about a document, or a single one. */
@Injectable()
export class OpenReports {
  constructor(private readonly journal: Journal) {}

  /** The standard reports (as the rules say: six months and year end) about a document, from each unit named: the next of each that is not past when the document was issued. */
  async standard(
    by: By,
    wanted: {
      readonly documentId: string;
      readonly owingOrganisationIds: readonly string[];
      readonly supervisorOrganisationId: string | null;
    },
  ): Promise<DutiesOpened> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const document = await documentById(tx, wanted.documentId, 'for update');
      if (document === null) throw missing('followup.document-unknown');
      const reach = await reachOf(tx, who);
      mayConfirm(who, reach, document.organisationId);
      const owing = [...new Set(wanted.owingOrganisationIds)];
      const own =
        who.roles.includes('supervisor') && who.organisationId !== null && !owing.includes(who.organisationId) ? who.organisationId : null;
      const supervisorOrganisationId = wanted.supervisorOrganisationId ?? own ?? document.organisationId;
      if (owing.includes(supervisorOrganisationId)) throw invalid('duty.owes-itself', { field: 'owingOrganisationIds' });
      await mustExist(tx, owing, 'owingOrganisationIds');
      await mustExist(tx, [supervisorOrganisationId], 'supervisorOrganisationId');
      await mustBeInReach(tx, who, reach, document, {
        targets: owing,
        field: 'owingOrganisationIds',
        supervisorId: supervisorOrganisationId,
      });
      const periods: string[] = [];
      const standard = await standardParts(tx, document.organisationId, document.issuedOn);
      if (standard === null) throw invalid('report.no-standard-rule');
      const year = Number(document.issuedOn.slice(0, 4));
      for (const { part } of standard.map((text) => parsePeriod(`${year}-${text}`))) {
        const rule = (await periodRules(tx, `report.${part}`, [document.organisationId], document.issuedOn)).get(document.organisationId);
        if (rule === undefined) throw invalid('period.no-rule', { params: { period: part } });
        periods.push(periodText(nextNotPast({ year, part }, rule, document.issuedOn)));
      }
      const ground = { documentId: document.id, organisationId: document.organisationId, owing, supervisorOrganisationId, periods };
      return { duties: await openDuties(tx, ground) };
    });
  }

  /** One duty: about a document, or by itself (a periodic report to the level above). */
  async single(
    by: By,
    wanted: {
      readonly owingOrganisationId: string;
      readonly supervisorOrganisationId: string;
      readonly period: string;
      readonly documentId: string | null;
    },
  ): Promise<DutyOpenedOrKept> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const { owingOrganisationId, supervisorOrganisationId } = wanted;
      const period = periodText(parsePeriod(wanted.period));
      if (owingOrganisationId === supervisorOrganisationId) throw invalid('duty.owes-itself', { field: 'owingOrganisationId' });
      const reach = await reachOf(tx, who);
      const document = wanted.documentId === null ? null : await documentById(tx, wanted.documentId, 'for update');
      if (wanted.documentId !== null && document === null) throw missing('followup.document-unknown');
      if (document === null) mayJudge(who, reach, supervisorOrganisationId, [owingOrganisationId]);
      else mayConfirm(who, reach, document.organisationId);
      await mustExist(tx, [owingOrganisationId], 'owingOrganisationId');
      await mustExist(tx, [supervisorOrganisationId], 'supervisorOrganisationId');
      const targets = [owingOrganisationId];
      const field = 'owingOrganisationId';
      if (document === null) await mustBeOverseen(tx, supervisorOrganisationId, targets, field);
      else await mustBeInReach(tx, who, reach, document, { targets, field, supervisorId: supervisorOrganisationId });
      const [duty] = await openDuties(tx, {
        documentId: document?.id ?? null,
        organisationId: document?.organisationId ?? supervisorOrganisationId,
        owing: [owingOrganisationId],
        supervisorOrganisationId,
        periods: [period],
      });
      if (duty === undefined) throw missing('duty.unknown');
      return duty;
    });
  }
}
