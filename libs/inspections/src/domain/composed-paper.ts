import { type InspectionDocumentKind } from '@app/contracts';
import { conflict, invalid } from '@app/kernel';
import { type Capacity } from './standing.js';

/** Where a paper belongs: to one subject, to a delegation with all its subjects, or to the inspection as a whole. */
export type PaperScope = 'whole' | 'delegation' | 'subject';

interface PaperRule {
  readonly scope: readonly PaperScope[];
  /** Who may want it. */
  readonly by: readonly Capacity[];
  /** The head of the delegation signs it; otherwise the body that decides does. */
  readonly delegationSigns: boolean;
  readonly needs: readonly ('findings' | 'conference')[];
}

const DELEGATION: readonly Capacity[] = ['head', 'deputy', 'secretary'];
const OFFICE: readonly Capacity[] = ['decider', 'office'];

export const PAPER_RULES: Readonly<Record<InspectionDocumentKind, PaperRule>> = {
  decision: { scope: ['whole'], by: OFFICE, delegationSigns: false, needs: [] },
  plan: { scope: ['whole'], by: OFFICE, delegationSigns: false, needs: [] },
  invitation: { scope: ['subject'], by: DELEGATION, delegationSigns: true, needs: ['conference'] },
  minutes: { scope: ['subject'], by: DELEGATION, delegationSigns: true, needs: ['conference'] },
  report: { scope: ['delegation', 'subject'], by: DELEGATION, delegationSigns: true, needs: ['findings'] },
  summary: { scope: ['whole'], by: OFFICE, delegationSigns: false, needs: ['findings'] },
  submission: { scope: ['delegation', 'subject'], by: DELEGATION, delegationSigns: true, needs: ['findings'] },
  conclusion: { scope: ['subject'], by: [...DELEGATION, ...OFFICE], delegationSigns: false, needs: ['findings'] },
};

/** Refused where the kind does not belong there, or lacks what it would be written from. */
export function checkPaper(
  kind: InspectionDocumentKind,
  scope: PaperScope,
  has: { readonly findings: number; readonly conference: boolean },
): void {
  const rule = PAPER_RULES[kind];
  if (!rule.scope.includes(scope))
    throw invalid(rule.scope.includes('whole') ? 'paper.of-the-whole' : 'paper.subject-needed', { field: 'subjectId' });
  if (rule.needs.includes('findings') && has.findings === 0) throw conflict('paper.no-findings');
  if (rule.needs.includes('conference') && !has.conference) throw conflict('paper.no-conference');
}
