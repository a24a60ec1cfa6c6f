/** Requirements (yêu cầu) were opened on a body. */
export interface RequirementOpened {
  readonly documentId: string;
  readonly organisationId: string;
  readonly subjectOrganisationId: string;
  readonly requirementIds: readonly string[];
}
