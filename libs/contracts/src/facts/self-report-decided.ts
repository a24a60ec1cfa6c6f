/** The delegation took a self-report, or gave it back with the reason. */
export interface SelfReportDecided {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  /** Where the subject is a member of the Party. */
  readonly subjectPersonId: string | null;
  readonly selfReportId: string;
  readonly outcome: 'accepted' | 'returned';
}
