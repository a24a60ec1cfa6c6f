/** The vote was closed and counted. */
export interface BallotClosed {
  readonly decisionId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly outcome: 'approved' | 'approved-with-changes' | 'not-approved' | 'put-off';
  readonly drafterPersonId: string;
}
