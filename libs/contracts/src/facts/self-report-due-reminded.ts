/** A self-report comes near its day, or is past it. */
export interface SelfReportDueReminded {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  /** Where the subject is a member of the Party. */
  readonly subjectPersonId: string | null;
  readonly selfReportId: string;
  readonly level: 'before' | 'due' | 'overdue';
  readonly days: number;
  readonly headPersonIds: readonly string[];
}
