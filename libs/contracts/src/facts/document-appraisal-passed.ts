/** Appraisal let the draft go on to the next step of its procedure. */
export interface DocumentAppraisalPassed {
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly drafterPersonId: string;
}
