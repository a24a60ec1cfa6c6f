/** An inspection comes near its deadline, or is past it. */
export interface InspectionDueReminded {
  readonly inspectionId: string;
  readonly organisationId: string;
  readonly leadOrganisationId: string;
  readonly level: 'before' | 'due' | 'overdue';
  readonly days: number;
  readonly headPersonIds: readonly string[];
}
