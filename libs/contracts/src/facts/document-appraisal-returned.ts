/** Appraisal sent the draft back with a reason (kept in the entry payload of the context). */
export interface DocumentAppraisalReturned {
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly drafterPersonId: string;
}
