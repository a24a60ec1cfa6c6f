/** The head wants more of a task that was reported. */
export interface TaskReturned {
  readonly taskId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly returns: number;
}
