import { conflict, invalid } from '@app/kernel';

/** Rule `inspection.self-report`: how long a subject has, and whether what comes late is still taken. */
export interface SelfReportRule {
  /** Calendar days from the day it is asked, where nobody names the day. */
  readonly days: number;
  readonly late: 'accept' | 'refuse';
  /** With `refuse`: how many calendar days after the due day it is still taken, marked late. */
  readonly graceDays: number;
  readonly source: string;
}

export interface SelfReportState {
  readonly state: 'asked' | 'submitted' | 'returned' | 'accepted';
  readonly dueAt: Date;
  readonly dueOn: string;
  /** The rule as it was on the day it was asked. */
  readonly rule: Pick<SelfReportRule, 'late' | 'graceDays' | 'source'>;
}

const DAY = 86_400_000;

/** Whether what is handed in now is late; refused where it has been taken already, or comes later than the rule allows. */
export function decideSubmission(report: SelfReportState, now: Date): { readonly late: boolean } {
  if (report.state === 'submitted') throw conflict('self-report.submitted-already');
  if (report.state === 'accepted') throw conflict('self-report.accepted-already');
  const late = now > report.dueAt;
  if (late && report.rule.late === 'refuse' && now.getTime() > report.dueAt.getTime() + report.rule.graceDays * DAY)
    throw conflict('self-report.too-late', {
      params: { dueOn: report.dueOn, graceDays: report.rule.graceDays, source: report.rule.source },
    });
  return { late };
}

export interface Answer {
  readonly outlineId: string;
  readonly text: string;
}

/** Answers by item of the outline, in its order; every item is answered before it is handed in without a file. */
export function checkAnswers(
  answers: readonly Answer[],
  outline: readonly { readonly id: string; readonly title: string }[],
  whole: boolean,
): readonly Answer[] {
  const known = new Set(outline.map(({ id }) => id));
  const stray = answers.findIndex(({ outlineId }) => !known.has(outlineId));
  if (stray >= 0) throw invalid('self-report.not-in-outline', { field: `answers[${stray}].outlineId` });
  const texts = new Map(answers.map(({ outlineId, text }) => [outlineId, text.trim()]));
  const kept = outline.flatMap(({ id }) => ((texts.get(id) ?? '') === '' ? [] : [{ outlineId: id, text: texts.get(id) ?? '' }]));
  if (whole && kept.length < outline.length) {
    const missing = outline.filter(({ id }) => (texts.get(id) ?? '') === '');
    throw invalid('self-report.unanswered', {
      field: 'answers',
      params: { count: missing.length },
      problems: missing.map(({ id }) => ({ field: `answers.${id}`, code: 'self-report.item-unanswered' })),
    });
  }
  return kept;
}
