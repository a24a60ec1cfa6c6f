/** The subject signed the minutes of a working day. */
export interface MinutesCountersigned {
  readonly minutesId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly headPersonIds: readonly string[];
}
