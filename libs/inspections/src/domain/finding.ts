import { conflict, invalid } from '@app/kernel';
import { checkFigure, type Figure } from './figure.js';

export const FINDING_KINDS = ['strength', 'limitation', 'violation'] as const;
export type FindingKind = (typeof FINDING_KINDS)[number];

export const STANDS = ['agree', 'disagree', 'explain'] as const;

/** What the inspected body says to a finding of the draft. */
export interface Opinion {
  readonly stand: (typeof STANDS)[number];
  readonly text: string;
  readonly at: string;
  /** Null where it came with the answer to a comment round. */
  readonly by: string | null;
}

/** A finding as it is written. */
export interface FindingWanted {
  readonly kind: FindingKind;
  readonly area: string;
  readonly text: string;
  readonly responsibleOrganisationId: string | null;
  readonly responsibleName: string | null;
  readonly figures: readonly Figure[];
  readonly evidenceIds: readonly string[];
}

/** A finding says what, where and on what it stands: a shortcoming without evidence is not one yet. */
export function checkFinding(wanted: FindingWanted): FindingWanted {
  const area = wanted.area.trim();
  const text = wanted.text.trim();
  if (area === '') throw invalid('finding.area-needed', { field: 'area' });
  if (text === '') throw invalid('finding.text-needed', { field: 'text' });
  const name = wanted.responsibleName?.trim() ?? '';
  return {
    ...wanted,
    area,
    text,
    responsibleName: name === '' ? null : name,
    figures: wanted.figures.map((figure, index) => checkFigure(figure, `figures[${index}]`)),
    evidenceIds: [...new Set(wanted.evidenceIds)],
  };
}

/** Violations and shortcomings go into a report only with evidence. */
export function checkEvidence(findings: readonly { readonly kind: FindingKind; readonly evidenceIds: readonly string[] }[]): void {
  const bare = findings.filter(({ kind, evidenceIds }) => kind === 'violation' && evidenceIds.length === 0).length;
  if (bare > 0) throw conflict('finding.evidence-needed', { params: { count: bare } });
}

/** Steps in which findings may still be written: before the committee has the report. */
const WRITABLE = new Set(['announce', 'self-report', 'verify', 'opinion', 'conference', 'report']);

export function mustBeWritable(step: string): void {
  if (!WRITABLE.has(step)) throw conflict('finding.report-handed-on');
}

/** Steps in which the inspected body sees the draft findings and says what it thinks of them. */
export const OPINION_STEPS: readonly string[] = ['opinion', 'conference', 'report'];

export function mustHearOpinions(step: string): void {
  if (!OPINION_STEPS.includes(step)) throw conflict('finding.not-for-opinion');
}
