/** A delegation asks a subject for its self-report (báo cáo tự kiểm tra). */
export interface SelfReportAsked {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  /** Where the subject is a member of the Party. */
  readonly subjectPersonId: string | null;
  readonly selfReportId: string;
  readonly dueOn: string;
}
