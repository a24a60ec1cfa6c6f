/** A delegation asks a subject to explain something (yêu cầu giải trình). */
export interface ExplanationAsked {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  /** Where the subject is a member of the Party. */
  readonly subjectPersonId: string | null;
  readonly explanationId: string;
  readonly dueOn: string;
}
