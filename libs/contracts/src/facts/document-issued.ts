/** Numbered, dated and frozen. `round` is 1 but for a returned report that is issued again under its number. */
export interface DocumentIssued {
  readonly documentId: string;
  readonly organisationId: string;
  readonly documentType: string;
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: string;
  readonly round: number;
  readonly versionId: string;
  readonly contentDigest: string;
  readonly recipientListId: string;
  readonly recipientCount: number;
  readonly recipientsDigest: string;
  readonly urgency: number;
  readonly reportId: string | null;
  /** The paper of an inspection that this document is (`inspection.document-wanted`). */
  readonly inspectionItemId?: string | null;
}
