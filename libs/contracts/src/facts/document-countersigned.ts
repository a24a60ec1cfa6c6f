/** Somebody named in minutes signed them; `remaining` others still have to, then whoever presided. */
export interface DocumentCountersigned {
  readonly documentId: string;
  readonly organisationId: string;
  readonly personId: string;
  /** Who alone gives the last signature; null: a signer of the issuer. */
  readonly chairPersonId: string | null;
  readonly remaining: number;
}
