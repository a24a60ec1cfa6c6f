/** A member handed in what a task asked for. */
export interface TaskReported {
  readonly taskId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly headPersonIds: readonly string[];
}
