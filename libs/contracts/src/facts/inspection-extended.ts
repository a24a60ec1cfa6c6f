/** The decider gave a decided inspection more time. */
export interface InspectionExtended {
  readonly inspectionId: string;
  readonly organisationId: string;
  readonly dueOn: string;
  readonly days: number;
  readonly headPersonIds: readonly string[];
  readonly subjectOrganisationIds: readonly string[];
}
