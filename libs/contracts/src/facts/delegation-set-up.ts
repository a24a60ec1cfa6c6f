/** A delegation of a decided inspection works from now on, with these members. */
export interface DelegationSetUp {
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly headPersonId: string;
  readonly memberPersonIds: readonly string[];
}
