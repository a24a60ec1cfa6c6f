import { type By, Journal, type Tx } from '@app/journal';
import { conflict } from '@app/kernel';
import { read } from '@app/reading';
import { Injectable } from '@nestjs/common';
import { type PrintedFigure } from '../domain/figure.js';
import { type Answer, checkAnswers, decideSubmission } from '../domain/self-report.js';
import { type StoredInspection } from '../storage/inspections.js';
import { selfReportOf, type StoredSelfReport } from '../storage/self-reports.js';
import { type Columns, revision } from '../storage/state-change.js';
import { type StoredSubject } from '../storage/subjects.js';
import { personOf } from './acting-person.js';
import { openAsSubject } from './desk.js';
import { called, headsOf, ofSubject } from './told.js';

export interface SelfReportKept {
  readonly id: string;
  readonly state: string;
  readonly late: boolean;
}

/** A file as it was read before the transaction, with the figures found in it: its bytes lie in the store already. */
export interface ReportFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
  readonly format: 'txt' | 'docx' | 'pdf';
  readonly figures: readonly PrintedFigure[];
}

interface Opened {
  readonly inspection: StoredInspection;
  readonly subject: StoredSubject;
  readonly report: StoredSelfReport;
  readonly personId: string;
}

/** The subject fills in the outline, keeps what it has, and hands it in, or hands in a file instead. */
@Injectable()
export class SubmitSelfReport {
  constructor(private readonly journal: Journal) {}

  /** Kept until it is handed in; nobody else reads it before. */
  async keep(by: By, subjectId: string, answers: readonly Answer[]): Promise<SelfReportKept> {
    return this.journal.transaction(by, async (tx) => {
      const opened = await open(tx, subjectId);
      const { inspection, report } = opened;
      if (report.state === 'submitted') throw conflict('self-report.submitted-already');
      if (report.state === 'accepted') throw conflict('self-report.accepted-already');
      await tx.commit({
        ...revision('inspections.self-report', report, inspection.id, {
          answers: ['jsonb', JSON.stringify(checkAnswers(answers, inspection.outline, false))],
        }),
        kind: 'self-report.kept',
        payload: { selfReportId: report.id, subjectId },
      });
      return { id: report.id, state: report.state, late: report.late };
    });
  }

  /** The outline filled in. */
  async submit(by: By, subjectId: string, answers: readonly Answer[]): Promise<SelfReportKept> {
    return this.journal.transaction(by, async (tx) => {
      const opened = await open(tx, subjectId);
      const whole = checkAnswers(answers, opened.inspection.outline, true);
      return submitted(tx, opened, printedFigures(read(whole.map(({ text }) => text).join('\n')).figures), {
        answers: ['jsonb', JSON.stringify(whole)],
        file_name: ['text', null],
        file_sha256: ['text', null],
        file_size: ['bigint', null],
        file_format: ['text', null],
      });
    });
  }

  /** A file instead; what was filled in stays beside it. */
  async submitFile(by: By, subjectId: string, file: ReportFile): Promise<SelfReportKept> {
    return this.journal.transaction(by, async (tx) =>
      submitted(tx, await open(tx, subjectId), printedFigures(file.figures), {
        file_name: ['text', file.fileName],
        file_sha256: ['text', file.sha256],
        file_size: ['bigint', file.size],
        file_format: ['text', file.format],
      }),
    );
  }

  /** Refused before anything of a file is read: not asked, not the asker's, or too late. */
  async mustBeOpen(by: By, subjectId: string): Promise<void> {
    await this.journal.transaction({ ...by, idempotency: null }, async (tx) => {
      decideSubmission((await open(tx, subjectId)).report, tx.now);
    });
  }
}

async function open(tx: Tx, subjectId: string): Promise<Opened> {
  const { inspection, subject } = await openAsSubject(tx, subjectId);
  const report = await selfReportOf(tx, subjectId);
  if (report === null) throw conflict('self-report.not-asked');
  return { inspection, subject, report, personId: personOf(tx.by).personId };
}

async function submitted(tx: Tx, opened: Opened, figures: readonly PrintedFigure[], columns: Columns): Promise<SelfReportKept> {
  const { inspection, subject, report, personId } = opened;
  const { late } = decideSubmission(report, tx.now);
  await tx.commit({
    ...revision('inspections.self-report', report, inspection.id, {
      ...columns,
      figures: ['jsonb', JSON.stringify(figures)],
      state: ['text', 'submitted'],
      late: ['boolean', late],
      rounds: ['int', report.rounds + 1],
      return_reason: ['text', null],
      submitted_by: ['uuid', personId],
      submitted_at: ['timestamptz', tx.now],
    }),
    kind: 'self-report.submitted',
    payload: {
      ...ofSubject({ ...subject, delegationId: report.delegationId }),
      selfReportId: report.id,
      late,
      headPersonIds: await headsOf(tx, inspection.id, report.delegationId),
    },
    detail: called(inspection),
    cancel: [{ kind: 'self-report.remind' }],
  });
  return { id: report.id, state: 'submitted', late };
}

/** Figures against targets as the reader found them: offered to the delegation, which decides what they are. */
const printedFigures = (found: readonly PrintedFigure[]): readonly PrintedFigure[] =>
  found.map(({ quote, actual, target, met }) => ({ quote, actual, target, met }));
