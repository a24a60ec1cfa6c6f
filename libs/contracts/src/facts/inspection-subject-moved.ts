/** A subject went from one step of the procedure to another. */
export interface InspectionSubjectMoved {
  readonly inspectionId: string;
  readonly subjectId: string;
  readonly organisationId: string;
  readonly delegationId: string | null;
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
  readonly move: string;
  readonly from: string;
  readonly to: string;
  readonly headPersonIds: readonly string[];
}
