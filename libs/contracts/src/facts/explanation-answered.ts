/** A subject explained what it was asked to. */
export interface ExplanationAnswered {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  /** Where the subject is a member of the Party. */
  readonly subjectPersonId: string | null;
  readonly explanationId: string;
  readonly late: boolean;
  readonly headPersonIds: readonly string[];
}
