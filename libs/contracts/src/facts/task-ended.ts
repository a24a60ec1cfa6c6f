/** A task is done or was called off. */
export interface TaskEnded {
  readonly taskId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly outcome: 'done' | 'cancelled';
}
