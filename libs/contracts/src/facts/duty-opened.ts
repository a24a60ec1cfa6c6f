/** A report is owed for a period (`2027-H1`, `2027-Y`). */
export interface DutyOpened {
  readonly dutyId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly owingOrganisationId: string;
  readonly supervisorOrganisationId: string;
  readonly period: string;
  readonly dueAt: string;
}
