/** The document is approved as it stands, listed changes confirmed; it waits for signature. */
export interface DocumentApproved {
  readonly documentId: string;
  readonly organisationId: string;
  readonly versionId: string;
  readonly versionDigest: string;
}
