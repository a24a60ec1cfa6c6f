/** The document is approved as it stands, listed changes confirmed; it waits for signature. */
export interface DocumentApproved {
  readonly documentId: string;
  readonly organisationId: string;
  readonly versionId: string;
  readonly versionDigest: string;
  /** Who signs before the signer does: people by name, and bodies whose signature is wanted. */
  readonly signatoryPersonIds?: readonly string[];
  readonly signatoryOrganisationIds?: readonly string[];
}
