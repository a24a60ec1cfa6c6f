/** A member of a delegation has ties to a subject and stands aside from it. */
export interface TieDeclared {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly headPersonIds: readonly string[];
}
