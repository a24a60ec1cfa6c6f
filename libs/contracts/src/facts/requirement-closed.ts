/** A requirement was judged met or not met. */
export interface RequirementClosed {
  readonly requirementId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly subjectOrganisationId: string;
  readonly outcome: 'met' | 'not-met';
}
