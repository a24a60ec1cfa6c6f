import { conflict, invalid } from '@app/kernel';
import { decideLate, type LateRule } from './late.js';

/** Rule `inspection.self-report`: how long a subject has, and whether what comes late is still taken. */
export interface SelfReportRule extends LateRule {
  /** Calendar days from the day it is asked, where nobody names the day. */
  readonly days: number;
}

export interface SelfReportState {
  readonly state: 'asked' | 'submitted' | 'returned' | 'accepted';
  readonly dueAt: Date;
  readonly dueOn: string;
  /** The rule as it was on the day it was asked. */
  readonly rule: LateRule;
}

/** Whether what is handed in now is late; refused where it has been taken already, or comes later than the rule allows. */
export function decideSubmission(report: SelfReportState, now: Date): { readonly late: boolean } {
  if (report.state === 'submitted') throw conflict('self-report.submitted-already');
  if (report.state === 'accepted') throw conflict('self-report.accepted-already');
  return { late: decideLate(report, now, 'self-report.too-late') };
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
