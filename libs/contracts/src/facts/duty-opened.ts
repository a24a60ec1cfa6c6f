/** A report is owed for a period (`2027-H1`, `2027-Y`). `documentId` is what it is about; null for a duty that stands by itself. */
export interface DutyOpened {
  readonly dutyId: string;
  readonly documentId: string | null;
  readonly organisationId: string;
  readonly owingOrganisationId: string;
  readonly supervisorOrganisationId: string;
  readonly period: string;
  readonly dueAt: string;
}
