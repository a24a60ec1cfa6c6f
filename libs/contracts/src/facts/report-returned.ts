/** The supervisor returned the report with a reason; the unit issues a new version under the same number. */
export interface ReportReturned {
  readonly reportId: string;
  readonly dutyId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly reason: string;
}
