/** Silent recipients are to be reminded; up to 500 a fact. `level` 1, 2 to the clerk, 3 to the leader. */
export interface RecipientsReminded {
  readonly dispatchId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly level: number;
  readonly recipientIds: readonly string[];
}
