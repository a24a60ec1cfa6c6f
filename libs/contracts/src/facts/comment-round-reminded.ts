/** Units that have not answered are reminded; once the day has passed, who drafts hears of it too. */
export interface CommentRoundReminded {
  readonly roundId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly drafterPersonId: string;
  readonly level: 'before' | 'due' | 'overdue';
  /** Working days to the due day, or since. */
  readonly days: number;
  readonly silentOrganisationIds: readonly string[];
}
