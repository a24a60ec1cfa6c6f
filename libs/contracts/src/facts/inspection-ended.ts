/** An inspection ended: closed with all its subjects, or stopped by the decider with a reason. */
export interface InspectionEnded {
  readonly inspectionId: string;
  readonly organisationId: string;
  readonly outcome: 'closed' | 'cancelled';
  readonly headPersonIds: readonly string[];
  readonly subjectOrganisationIds: readonly string[];
}
