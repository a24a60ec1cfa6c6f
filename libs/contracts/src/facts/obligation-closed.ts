/** An obligation was fulfilled and closed by its supervisor, or cancelled with a reason. */
export interface ObligationClosed {
  readonly obligationId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly outcome: 'done' | 'cancelled';
}
