/** Somebody left a delegation. */
export interface DelegationMemberLeft {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly headPersonIds: readonly string[];
}
