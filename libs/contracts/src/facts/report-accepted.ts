/** The supervisor accepted the report. */
export interface ReportAccepted {
  readonly reportId: string;
  readonly dutyId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
}
