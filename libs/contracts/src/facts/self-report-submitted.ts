/** A subject handed in its self-report, the first time or again. */
export interface SelfReportSubmitted {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  /** Where the subject is a member of the Party. */
  readonly subjectPersonId: string | null;
  readonly selfReportId: string;
  readonly late: boolean;
  readonly headPersonIds: readonly string[];
}
