import { missing } from '@app/kernel';
import { type By, Journal } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { mayJudge } from '../domain/authority.js';
import { decideJudgement } from '../domain/report.js';
import { dutyById } from '../storage/duties.js';
import { reachOf } from '../storage/ground.js';
import { moveReport, reportById } from '../storage/reports.js';
import { mustBeInScope } from './must-be-in-scope.js';
import { personOf } from './acting-person.js';
import { moveDutyAlong } from './move-duty-along.js';

export interface ReportJudged {
  readonly id: string;
  readonly state: 'accepted' | 'returned';
  readonly round: number;
}

/** The supervisor accepts a delivered report, or returns it with a reason: the unit then issues a new version under the same number. */
@Injectable()
export class JudgeReport {
  constructor(private readonly journal: Journal) {}

  /** `note` is a remark kept with the entry. */
  async accept(by: By, reportId: string, note: string | null = null): Promise<ReportJudged> {
    return this.judge(by, reportId, { accept: true }, note);
  }

  async return(by: By, reportId: string, reason: string): Promise<ReportJudged> {
    return this.judge(by, reportId, { accept: false, reason });
  }

  private async judge(
    by: By,
    reportId: string,
    judgement: { readonly accept: true } | { readonly accept: false; readonly reason: string },
    note: string | null = null,
  ): Promise<ReportJudged> {
    return this.journal.transaction(by, async (tx) => {
      const who = personOf(by);
      const report = await reportById(tx, reportId, 'for update');
      if (report === null) throw missing('report.unknown');
      mayJudge(who, await reachOf(tx, who), report.supervisorOrganisationId, [report.organisationId]);
      await mustBeInScope(tx, who, report.aboutDocumentId);
      decideJudgement(report, judgement);
      const duty = await dutyById(tx, report.dutyId, 'for update');
      if (duty === null || report.documentId === null) throw missing('duty.unknown');
      const state = judgement.accept ? 'accepted' : 'returned';
      const reason = judgement.accept ? null : judgement.reason.trim();
      const change = {
        subject: { type: 'followup.report', id: report.id },
        expected: report.version,
        ...moveReport(report, {
          state,
          documentId: report.documentId,
          round: report.round,
          reason,
          returned: !judgement.accept,
          at: tx.now,
        }),
        about: report.documentId,
      };
      const fact = {
        reportId: report.id,
        dutyId: duty.id,
        documentId: report.documentId,
        organisationId: report.organisationId,
        round: report.round,
      };
      if (reason === null) await tx.commit({ ...change, kind: 'report.accepted', payload: fact, detail: { note } });
      else await tx.commit({ ...change, kind: 'report.returned', payload: { ...fact, reason } });
      await moveDutyAlong(tx, duty, state, report.id);
      return { id: report.id, state, round: report.round };
    });
  }
}
