/** The head of a delegation gave a member a task on one subject. */
export interface TaskAssigned {
  readonly taskId: string;
  readonly inspectionId: string;
  readonly delegationId: string;
  readonly subjectId: string;
  readonly personId: string;
  readonly dueOn: string;
}
