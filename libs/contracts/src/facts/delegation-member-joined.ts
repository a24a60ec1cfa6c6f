/** Somebody joined a delegation that is at work. */
export interface DelegationMemberJoined {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly headPersonIds: readonly string[];
}
