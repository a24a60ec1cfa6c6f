/** The subject agreed to a visit, or asked for another time. */
export interface VisitAnswered {
  readonly visitId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly agreed: boolean;
  readonly memberPersonIds: readonly string[];
}
