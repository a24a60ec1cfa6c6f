/** The signer signed in a stated capacity; the clerk may number it. */
export interface DocumentSigned {
  readonly documentId: string;
  readonly organisationId: string;
  readonly signerPersonId: string;
}
