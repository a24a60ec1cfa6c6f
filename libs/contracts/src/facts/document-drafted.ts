/** A draft was made (written, imported or composed). `organisationId` is the issuing body. */
export interface DocumentDrafted {
  readonly documentId: string;
  readonly organisationId: string;
  readonly documentType: string;
  readonly reportId: string | null;
  /** The paper of an inspection that this document is (`inspection.document-wanted`). */
  readonly inspectionItemId?: string | null;
}
