/** A recipient returned it with a reason (kept in the entry payload of the context). */
export interface DeliveryReturned {
  readonly deliveryId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly recipientId: string;
  readonly recipientOrganisationId: string | null;
  readonly source: 'own-act' | 'entered-by-clerk' | 'channel';
}
