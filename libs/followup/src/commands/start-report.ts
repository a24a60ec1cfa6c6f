import { DOCUMENT_TYPES, missing, newId } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayReport } from '../domain/authority.js';
import { decideStart } from '../domain/report.js';
import { reportOutline, reportTitle } from '../domain/report-outline.js';
import { documentById } from '../storage/documents.js';
import { dutyById } from '../storage/duties.js';
import { reachOf } from '../storage/ground.js';
import { clausesToAnswer, composeReport, insertReport, runningReport } from '../storage/reports.js';
import { mustBeInScope } from './must-be-in-scope.js';
import { personOf } from './acting-person.js';
import { moveDutyAlong } from './move-duty-along.js';

export interface ReportStartedAnswer {
  readonly reportId: string;
  readonly dutyId: string;
  readonly state: 'started';
  /** The report ran already without a document, and is answered again. */
  readonly resumed: boolean;
}

/**
 * Starts the report that a duty asks for, or takes up again the one that runs without a document. Composed: the fact carries the outline from which `documents` makes a draft. Otherwise the unit drafts or
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
      await mustBeInScope(tx, who, duty.documentId);
      const running = await runningReport(tx, duty.id);
      const resumed = decideStart(duty, running) === 'resume' ? running : null;
      const answer = (reportId: string): ReportStartedAnswer => ({
        reportId,
        dutyId: duty.id,
        state: 'started',
        resumed: resumed !== null,
      });
      // Composing once is enough: a draft on its way is linked when it is made.
      if (resumed !== null && (!wanted.compose || resumed.composed)) return answer(resumed.id);
      const about = duty.documentId === null ? null : await documentById(tx, duty.documentId);
      const id = resumed?.id ?? newId<'report'>();
      const change = {
        subject: { type: 'followup.report', id },
        expected: resumed?.version ?? 0,
        ...(resumed === null
          ? insertReport({ id, duty, composed: wanted.compose, startedBy: who.personId, now: tx.now })
          : composeReport(resumed)),
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
      if (resumed === null) await moveDutyAlong(tx, duty, 'reporting', id);
      return answer(id);
    });
  }
}
