/** A recipient registered it under its own incoming number. */
export interface DeliveryRegistered {
  readonly deliveryId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly recipientId: string;
  readonly recipientOrganisationId: string | null;
  readonly source: 'own-act' | 'entered-by-clerk' | 'channel';
}
