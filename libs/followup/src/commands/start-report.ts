import { DOCUMENT_TYPES, missing, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayReport } from '../domain/authority.js';
import { decideStart } from '../domain/report.js';
import { reportOutline, reportTitle } from '../domain/report-outline.js';
import { documentById } from '../storage/documents.js';
import { dutyById } from '../storage/duties.js';
import { reachOf } from '../storage/ground.js';
import { clausesToAnswer, insertReport, runningReport } from '../storage/reports.js';
import { personOf } from './acting-person.js';
import { moveDutyAlong } from './move-duty-along.js';

export interface ReportStartedAnswer {
  readonly reportId: string;
  readonly dutyId: string;
  readonly state: 'started';
}

/**
 * Starts the report that a duty asks for. Composed: the fact carries the outline from which `documents` makes a draft. Otherwise the unit drafts or
 * imports a document itself and names the report's id.
 */
@Injectable()
export class StartReport {
  constructor(private readonly journal: Journal) {}

  async execute(by: By, wanted: { readonly dutyId: string; readonly compose: boolean }): Promise<ReportStartedAnswer> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const duty = await dutyById(tx, wanted.dutyId, 'for update');
      if (duty === null) throw missing('duty.unknown');
      mayReport(who, await reachOf(tx, who), duty.owingOrganisationId);
      decideStart(duty, await runningReport(tx, duty.id));
      const about = duty.documentId === null ? null : await documentById(tx, duty.documentId);
      const id = newId<'report'>();
      const change = {
        subject: { type: 'followup.report', id },
        expected: 0,
        ...insertReport({ id, duty, composed: wanted.compose, startedBy: who.personId, now: tx.now }),
        about: duty.documentId,
      };
      if (wanted.compose) {
        const nodes = reportOutline(await clausesToAnswer(tx, duty));
        const cited =
          about === null
            ? null
            : {
                typeWord: (DOCUMENT_TYPES as Readonly<Record<string, string>>)[about.type] ?? about.type,
                symbol: about.symbol,
                issuedOn: about.issuedOn,
              };
        await tx.commit({
          ...change,
          kind: 'report.started',
          payload: {
            reportId: id,
            dutyId: duty.id,
            organisationId: duty.owingOrganisationId,
            aboutDocumentId: duty.documentId,
            addresseeOrganisationId: duty.supervisorOrganisationId,
            title: reportTitle(duty.period, cited),
            nodes,
            startedByPersonId: who.personId,
          },
        });
      } else {
        await tx.commit({ ...change, kind: 'report.begun', payload: { reportId: id, dutyId: duty.id } });
      }
      await moveDutyAlong(tx, duty, 'reporting', id);
      return { reportId: id, dutyId: duty.id, state: 'started' };
    });
  }
}
