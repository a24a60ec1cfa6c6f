/** A member took on a task. */
export interface TaskAccepted {
  readonly taskId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly headPersonIds: readonly string[];
}
