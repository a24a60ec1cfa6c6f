/** A unit answered a comment round, or answered anew. Texts and wordings by node are in the entry's detail (`opinions`, `agreed`). */
export interface CommentRoundAnswered {
  readonly roundId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly purpose: 'comment' | 'inspected-body';
  readonly answeringOrganisationId: string;
  readonly reply: 'agree' | 'opinions' | 'no-opinion';
  readonly opinions: number;
  readonly late: boolean;
}
