/** Something with a deadline comes near, is due, or is overdue; who owes it is reminded, overdue also its leader and the supervisor. */
export interface DueReminded {
  readonly subject: 'obligation' | 'duty';
  readonly subjectId: string;
  readonly documentId: string | null;
  readonly organisationId: string;
  readonly owingOrganisationIds: readonly string[];
  readonly supervisorOrganisationId: string;
  readonly level: 'before' | 'due' | 'overdue';
  readonly days: number;
}
