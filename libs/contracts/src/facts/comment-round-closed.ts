/** The drafter closed a comment round; nothing is accepted any more. */
export interface CommentRoundClosed {
  readonly roundId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly purpose: 'comment' | 'inspected-body';
  readonly answered: number;
  readonly silent: number;
}
