/** A requirement was judged met or not met. */
export interface RequirementClosed {
  readonly requirementId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly subjectOrganisationId: string;
  readonly outcome: 'met' | 'not-met';
  /** The day, and on what it was judged. Entries of before have neither. */
  readonly closedAt?: string;
  readonly evidence?: string;
}
