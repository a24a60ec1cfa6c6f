/** An inspection was decided: plan, delegations and subjects stand, the time limit runs. Subjects are told. */
export interface InspectionDecided {
  readonly inspectionId: string;
  readonly organisationId: string;
  readonly leadOrganisationId: string;
  readonly kind: 'inspection' | 'supervision';
  readonly subjectIds: readonly string[];
  readonly subjectOrganisationIds: readonly string[];
  readonly subjectPersonIds: readonly string[];
  readonly delegationIds: readonly string[];
  readonly dueOn: string;
}
