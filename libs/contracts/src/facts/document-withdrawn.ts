/** The drafter took the draft back; `from` is the stage it was in. */
export interface DocumentWithdrawn {
  readonly documentId: string;
  readonly organisationId: string;
  readonly from: string;
  /** The paper of an inspection that this document is (`inspection.document-wanted`). */
  readonly inspectionItemId?: string | null;
}
