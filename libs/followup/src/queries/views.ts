/** An organisation with the name it has today. */
export interface OrganisationName {
  readonly id: string;
  readonly name: string;
}

export interface ProposalView {
  readonly id: string;
  readonly kind: 'requirement' | 'obligation';
  readonly state: 'proposed' | 'taken' | 'dismissed';
  readonly ordinal: number;
  readonly nodeId: string | null;
  readonly label: string | null;
  /** The direction, or the task of the order. */
  readonly task: string;
  readonly quote: string | null;
  /** Requirement: the body concluded on as printed, and which one it is; both null: the addressees. */
  readonly subjectName: string | null;
  readonly subjectOrganisationId: string | null;
  /** As printed. */
  readonly leadNames: readonly string[];
  /** Those that could be resolved. */
  readonly leadOrganisationIds: readonly string[];
  readonly supportNames: readonly string[];
  readonly supportOrganisationIds: readonly string[];
  readonly reportToName: string | null;
  readonly reportToOrganisationId: string | null;
  readonly dueOn: string | null;
  readonly periods: readonly string[];
  readonly dueWords: string | null;
  readonly dismissedReason: string | null;
}

export interface RequirementView {
  readonly id: string;
  readonly documentId: string;
  readonly documentSymbol: string;
  readonly documentTitle: string;
  readonly proposalId: string;
  readonly nodeId: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly state: string;
  readonly subject: OrganisationName;
  readonly supervisor: OrganisationName;
  readonly evidence: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly actions: readonly string[];
}

export interface ObligationView {
  readonly id: string;
  readonly documentId: string;
  readonly documentSymbol: string;
  readonly documentTitle: string;
  readonly nodeId: string;
  readonly task: string;
  readonly leads: readonly OrganisationName[];
  readonly supports: readonly OrganisationName[];
  readonly supervisor: OrganisationName;
  readonly firstDueOn: string | null;
  readonly currentDueOn: string | null;
  readonly dueAt: Date | null;
  readonly dueOnDayOff: boolean;
  readonly periods: readonly string[];
  readonly state: string;
  readonly overdue: boolean;
  readonly outstandingReports: number;
  readonly reminders: number;
  readonly closedReason: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly actions: readonly string[];
}

export interface DutyView {
  readonly id: string;
  readonly documentId: string | null;
  readonly documentSymbol: string | null;
  readonly documentTitle: string | null;
  readonly owingOrganisationId: string;
  readonly owing: OrganisationName;
  readonly supervisor: OrganisationName;
  readonly period: string;
  readonly cutOff: string;
  readonly dueOn: string;
  readonly dueAt: Date;
  readonly dueOnDayOff: boolean;
  readonly state: string;
  readonly overdue: boolean;
  readonly reportId: string | null;
  readonly reminders: number;
  readonly closedReason: string | null;
  readonly openedAt: Date;
  readonly closedAt: Date | null;
  readonly actions: readonly string[];
}

export interface ReportView {
  readonly id: string;
  readonly dutyId: string;
  readonly period: string;
  readonly dueOn: string;
  /** The document that is the report; null until it is drafted. */
  readonly documentId: string | null;
  readonly aboutDocumentId: string | null;
  readonly aboutSymbol: string | null;
  readonly organisation: OrganisationName;
  readonly supervisor: OrganisationName;
  readonly state: string;
  readonly round: number;
  readonly returns: number;
  /** Why it was returned last, or the code of why it was refused. */
  readonly reason: string | null;
  readonly composed: boolean;
  readonly startedAt: Date;
  readonly submittedAt: Date | null;
  readonly deliveredAt: Date | null;
  readonly decidedAt: Date | null;
  readonly actions: readonly string[];
}
