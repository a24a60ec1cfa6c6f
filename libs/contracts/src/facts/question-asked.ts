/** A member asked the drafter something before the vote. */
export interface QuestionAsked {
  readonly documentId: string;
  readonly questionId: string;
  readonly organisationId: string;
  readonly drafterPersonId: string;
}
