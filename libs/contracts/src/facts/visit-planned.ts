/** A delegation plans to come, or moved its visit; the subject is asked whether that suits. */
export interface VisitPlanned {
  readonly visitId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
  readonly startsAt: string;
}
