/** The drafter handed the draft to appraisal (thẩm định); `round` counts from 1. */
export interface DocumentSubmitted {
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly drafterPersonId: string;
}
