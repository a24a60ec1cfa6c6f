/** One node of a report's outline: what is answered, in the words of the clause that asked. */
export interface ReportOutlineNode {
  readonly label: string;
  readonly heading: string;
  readonly answers: string;
}

/** The owing unit asked for a draft of its report; the outline in `nodes` answers clause by clause. */
export interface ReportStarted {
  readonly reportId: string;
  readonly dutyId: string;
  readonly organisationId: string;
  readonly aboutDocumentId: string | null;
  readonly addresseeOrganisationId: string;
  readonly title: string;
  readonly nodes: readonly ReportOutlineNode[];
  readonly startedByPersonId: string;
}
