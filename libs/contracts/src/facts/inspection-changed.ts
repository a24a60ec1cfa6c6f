/** Plan, period, subjects or delegations of a decided inspection were changed by whoever decided it. `headPersonIds` lead its delegations. */
export interface InspectionChanged {
  readonly inspectionId: string;
  readonly organisationId: string;
  readonly what: 'plan' | 'subjects' | 'delegations';
  readonly headPersonIds: readonly string[];
}
