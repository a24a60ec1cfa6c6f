/** A delegation asks a subject for papers. */
export interface PapersAsked {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly paperId: string;
  readonly subjectOrganisationId: string;
  readonly subjectPersonId: string | null;
}
