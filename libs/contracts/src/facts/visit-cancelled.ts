/** A planned visit does not take place. */
export interface VisitCancelled {
  readonly visitId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
}
