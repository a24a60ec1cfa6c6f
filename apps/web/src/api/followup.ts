import { type Texts } from '../texts/vi';

export interface Unit {
  readonly name: string;
  readonly organisationId: string | null;
}

export interface Proposal {
  readonly id: string;
  readonly kind: 'requirement' | 'obligation';
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly quote?: string | null;
  readonly leads: readonly Unit[];
  readonly supports: readonly Unit[];
  readonly subject: Unit | null;
  readonly dueOn: string | null;
  readonly periods: readonly string[];
  readonly dueWords?: string | null;
  readonly state?: 'open' | 'taken' | 'dismissed';
}

export interface RequirementItem {
  readonly id: string;
  readonly documentId: string;
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly subjectOrganisationId: string;
  readonly subjectOrganisationName: string;
  readonly state: string;
  readonly actions?: readonly string[];
}

export interface ObligationItem {
  readonly id: string;
  readonly documentId: string;
  readonly nodeId: string | null;
  readonly task: string;
  readonly leads: readonly Unit[];
  readonly supports: readonly Unit[];
  readonly supervisorOrganisationName: string;
  readonly dueOn: string | null;
  readonly dueAt: string | null;
  readonly periods: readonly string[];
  readonly state: string;
  readonly actions?: readonly string[];
}

export interface DutyItem {
  readonly id: string;
  readonly documentId: string | null;
  readonly documentTitle?: string | null;
  readonly owingOrganisationId: string;
  readonly owingOrganisationName: string;
  readonly supervisorOrganisationName: string;
  readonly period: string;
  readonly cutOff: string;
  readonly dueOn: string;
  readonly dueAt: string;
  readonly state: string;
  readonly reportId: string | null;
  readonly actions?: readonly string[];
}

export interface ReportItem {
  readonly id: string;
  readonly dutyId: string;
  readonly documentId: string | null;
  readonly owingOrganisationName: string;
  readonly period: string;
  readonly state: string;
  readonly round: number;
}

/** `2027-H1` in words. */
export function periodText(period: string, t: Texts): string {
  const [year = '', part = ''] = period.split('-');
  if (part === 'H1' || part === 'H2' || part === '9M' || part === 'Y') return t.periods[part](year);
  if (part.startsWith('Q')) return t.periods.quarter(part.slice(1), year);
  if (part.startsWith('M')) return t.periods.month(part.slice(1), year);
  return period;
}
