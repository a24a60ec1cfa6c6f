/** A task comes near its deadline, or is past it. */
export interface TaskDueReminded {
  readonly taskId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly personId: string;
  readonly level: 'before' | 'due' | 'overdue';
  readonly days: number;
  readonly headPersonIds: readonly string[];
}
