import { type Directory } from '@app/directory';
import { type Tx } from '@app/journal';
import { decideReminder } from '@app/kernel';
import { explanationById } from '../storage/explanations.js';
import { inspectionById } from '../storage/inspections.js';
import { selfReportById } from '../storage/self-reports.js';
import { revision, type SubjectType } from '../storage/state-change.js';
import { subjectById } from '../storage/subjects.js';
import { armAt, reminderPlan } from './reminders.js';
import { called, headsOf, ofSubject } from './told.js';

/** The clock rang for a self-report: its subject is reminded, and the delegation once it is overdue. */
export async function remindSelfReport(tx: Tx, directory: Directory, id: string): Promise<void> {
  const report = await selfReportById(tx, id);
  if (report === null || (report.state !== 'asked' && report.state !== 'returned')) return;
  await remind(tx, directory, {
    ...report,
    type: 'inspections.self-report',
    timer: 'self-report.remind',
    fact: 'self-report.due-reminded',
    name: 'selfReportId',
  });
}

export async function remindExplanation(tx: Tx, directory: Directory, id: string): Promise<void> {
  const explanation = await explanationById(tx, id);
  if (explanation?.state !== 'asked') return;
  await remind(tx, directory, {
    ...explanation,
    type: 'inspections.explanation',
    timer: 'explanation.remind',
    fact: 'explanation.due-reminded',
    name: 'explanationId',
  });
}

interface Due {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly subjectId: string;
  readonly delegationId: string;
  readonly dueOn: string;
  readonly askedAt: Date;
  readonly reminders: number;
  readonly remindedFor: Date | null;
  readonly type: SubjectType;
  readonly timer: 'self-report.remind' | 'explanation.remind';
  readonly fact: 'self-report.due-reminded' | 'explanation.due-reminded';
  readonly name: 'selfReportId' | 'explanationId';
}

async function remind(tx: Tx, directory: Directory, due: Due): Promise<void> {
  const inspection = await inspectionById(tx, due.inspectionId);
  const subject = await subjectById(tx, due.subjectId);
  if (inspection?.step !== 'run' || subject === null || subject.step === 'dropped') return;
  const plan = await reminderPlan(directory, inspection.organisationId, due.dueOn);
  const { give, next } = decideReminder(plan, due.remindedFor ?? due.askedAt, tx.now);
  const change = {
    ...revision(due.type, due, inspection.id, {
      reminders: ['int', due.reminders + (give === null ? 0 : 1)],
      reminded_for: ['timestamptz', give?.at ?? due.remindedFor],
    }),
    arm: armAt(due.timer, next),
  };
  if (give === null) {
    await tx.commit<string>({ ...change, kind: `${due.timer}-moved`, payload: { id: due.id } });
    return;
  }
  await tx.commit<string>({
    ...change,
    kind: due.fact,
    payload: {
      ...ofSubject({ ...subject, delegationId: due.delegationId }),
      [due.name]: due.id,
      level: give.level,
      days: give.days,
      headPersonIds: await headsOf(tx, inspection.id, due.delegationId),
    },
    detail: called(inspection),
  });
}
