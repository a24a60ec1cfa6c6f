/** Every frozen recipient has its delivery. */
export interface DocumentDispatched {
  readonly dispatchId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly recipients: number;
}
