/** The issued report reached the supervisor (registered in its inbox). */
export interface ReportDelivered {
  readonly reportId: string;
  readonly dutyId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly round: number;
  readonly supervisorOrganisationId: string;
}
