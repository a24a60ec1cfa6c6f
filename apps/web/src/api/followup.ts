import { type Texts } from '../texts/vi';

export interface OrganisationName {
  readonly id: string;
  readonly name: string;
}

export interface ProposalView {
  readonly id: string;
  readonly kind: 'requirement' | 'obligation';
  readonly state: 'proposed' | 'taken' | 'dismissed';
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly task: string;
  readonly quote: string | null;
  readonly subjectName: string | null;
  readonly subjectOrganisationId: string | null;
  readonly leadNames: readonly string[];
  readonly leadOrganisationIds: readonly string[];
  readonly supportNames: readonly string[];
  readonly supportOrganisationIds: readonly string[];
  readonly dueOn: string | null;
  readonly periods: readonly string[];
  readonly dueWords: string | null;
}

export interface RequirementView {
  readonly id: string;
  readonly documentId: string;
  readonly documentSymbol: string;
  readonly label: string | null;
  readonly text: string;
  readonly state: string;
  readonly subject: OrganisationName;
  readonly supervisor: OrganisationName;
  readonly evidence: string | null;
  readonly actions: readonly string[];
}

export interface ObligationView {
  readonly id: string;
  readonly documentId: string;
  readonly documentSymbol: string;
  readonly task: string;
  readonly leads: readonly OrganisationName[];
  readonly supports: readonly OrganisationName[];
  readonly supervisor: OrganisationName;
  readonly currentDueOn: string | null;
  readonly periods: readonly string[];
  readonly state: string;
  readonly overdue: boolean;
  readonly outstandingReports: number;
  readonly closedReason: string | null;
  readonly actions: readonly string[];
}

export interface DutyView {
  readonly id: string;
  readonly documentId: string | null;
  readonly documentSymbol: string | null;
  readonly documentTitle: string | null;
  readonly owing: OrganisationName;
  readonly supervisor: OrganisationName;
  readonly period: string;
  readonly cutOff: string;
  readonly dueOn: string;
  readonly state: string;
  readonly overdue: boolean;
  readonly reportId: string | null;
  readonly actions: readonly string[];
}

export interface ReportView {
  readonly id: string;
  readonly dutyId: string;
  readonly period: string;
  readonly dueOn: string;
  readonly documentId: string | null;
  readonly aboutDocumentId: string | null;
  readonly aboutSymbol: string | null;
  readonly organisation: OrganisationName;
  readonly supervisor: OrganisationName;
  readonly state: string;
  readonly round: number;
  readonly reason: string | null;
  readonly submittedAt: string | null;
  readonly deliveredAt: string | null;
  readonly decidedAt: string | null;
  readonly actions: readonly string[];
}

/** What follows from one document. */
export interface FollowUpOfDocument {
  readonly proposals: readonly ProposalView[];
  readonly requirements: readonly RequirementView[];
  readonly obligations: readonly ObligationView[];
  readonly duties: readonly DutyView[];
  readonly reports: readonly ReportView[];
  readonly actions: readonly string[];
}

/** `2027-H1` in words. */
export function periodText(period: string, t: Texts): string {
  const [year = '', part = ''] = period.split('-');
  if (part === 'H1' || part === 'H2' || part === '9M' || part === 'Y') return t.periods[part](year);
  if (part.startsWith('Q')) return t.periods.quarter(part.slice(1), year);
  if (part.startsWith('M')) return t.periods.month(part.slice(1), year);
  return period;
}
