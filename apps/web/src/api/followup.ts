import { type Texts } from '../texts/vi';
import { type Shapes } from './shapes';

export type ProposalView = Shapes['ProposalDto'];
export type RequirementView = Shapes['RequirementDto'];
export type ObligationView = Shapes['ObligationDto'];
export type DutyView = Shapes['DutyDto'];
export type ReportView = Shapes['ReportDto'];
/** What follows from one document. */
export type FollowUpOfDocument = Shapes['DocumentSummaryDto'];

/** `2027-H1` in words. */
export function periodText(period: string, t: Texts): string {
  const [year = '', part = ''] = period.split('-');
  if (part === 'H1' || part === 'H2' || part === '9M' || part === 'Y') return t.periods[part](year);
  if (part.startsWith('Q')) return t.periods.quarter(part.slice(1), year);
  if (part.startsWith('M')) return t.periods.month(part.slice(1), year);
  return period;
}
