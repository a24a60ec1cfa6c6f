import { Directory } from '@app/directory';
import { type By, Journal } from '@app/journal';
import { addDays, conflict, invalid, type LocalDate, localDateOf, newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type SelfReportRule } from '../domain/self-report.js';
import { selfReportOf } from '../storage/self-reports.js';
import { insertion, revision } from '../storage/state-change.js';
import { personOf } from './acting-person.js';
import { openSubjectAs } from './desk.js';
import { armNext, dueInstant, reminderPlan } from './reminders.js';
import { called, ofSubject, SPEAKERS } from './told.js';

export interface SelfReportAsked {
  readonly id: string;
  readonly dueOn: LocalDate;
}

/** The delegation asks a subject for its self-report by the outline of the plan, takes it, or gives it back with the reason. */
@Injectable()
export class AskSelfReport {
  constructor(
    private readonly journal: Journal,
    private readonly directory: Directory,
  ) {}

  async ask(
    by: By,
    subjectId: string,
    wanted: { readonly dueOn: LocalDate | null; readonly guidance: string | null },
  ): Promise<SelfReportAsked> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SPEAKERS);
      const { inspection } = desk;
      const subject = { ...desk.subject, delegationId: desk.delegationId };
      if ((await selfReportOf(tx, subjectId)) !== null) throw conflict('self-report.asked-already');
      const directory = this.directory.using(tx);
      const today = localDateOf(tx.now);
      const rule = await directory.rules.at<SelfReportRule>('inspection.self-report', inspection.organisationId, today);
      const dueOn = wanted.dueOn ?? addDays(today, rule.days);
      if (dueOn < today) throw invalid('self-report.due-in-past', { field: 'dueOn' });
      const id = newId<'self-report'>();
      const guidance = wanted.guidance?.trim() ?? '';
      await tx.commit({
        ...insertion('inspections.self-report', id, inspection.id, {
          inspection_id: ['uuid', inspection.id],
          subject_id: ['uuid', subject.id],
          delegation_id: ['uuid', subject.delegationId],
          guidance: ['text', guidance === '' ? null : guidance],
          due_on: ['date', dueOn],
          due_at: ['timestamptz', await dueInstant(directory, inspection.organisationId, dueOn)],
          rule: ['jsonb', JSON.stringify({ late: rule.late, graceDays: rule.graceDays, source: rule.source })],
          state: ['text', 'asked'],
          asked_by: ['uuid', personOf(by).personId],
          asked_at: ['timestamptz', tx.now],
        }),
        kind: 'self-report.asked',
        payload: { ...ofSubject(subject), selfReportId: id, dueOn },
        detail: called(inspection),
        arm: armNext('self-report.remind', await reminderPlan(directory, inspection.organisationId, dueOn), tx.now),
      });
      return { id, dueOn };
    });
  }

  /** `accept`: it is taken as it is. `return`: it is to be handed in again, with the reason. */
  async decide(
    by: By,
    subjectId: string,
    outcome: 'accept' | 'return',
    reason: string | null,
  ): Promise<{ readonly id: string; readonly state: string }> {
    return this.journal.transaction(by, async (tx) => {
      const desk = await openSubjectAs(tx, subjectId, SPEAKERS);
      const { inspection } = desk;
      const subject = { ...desk.subject, delegationId: desk.delegationId };
      const report = await selfReportOf(tx, subjectId);
      if (report === null) throw conflict('self-report.not-asked');
      if (report.state !== 'submitted') throw conflict('self-report.not-submitted');
      const why = reason?.trim() ?? '';
      if (outcome === 'return' && why === '') throw invalid('inspection.reason-needed', { field: 'reason' });
      const state = outcome === 'accept' ? 'accepted' : 'returned';
      await tx.commit({
        ...revision('inspections.self-report', report, inspection.id, {
          state: ['text', state],
          return_reason: ['text', outcome === 'return' ? why : null],
          decided_at: ['timestamptz', tx.now],
        }),
        kind: 'self-report.decided',
        payload: { ...ofSubject(subject), selfReportId: report.id, outcome: state },
        detail: called(inspection, { reason: why }),
      });
      return { id: report.id, state };
    });
  }
}
