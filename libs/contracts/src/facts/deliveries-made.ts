/** One chunk of deliveries exists in the inboxes: recipients with ordinals `from`..`to` of the frozen list. */
export interface DeliveriesMade {
  readonly dispatchId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly recipientListId: string;
  readonly from: number;
  readonly to: number;
}
