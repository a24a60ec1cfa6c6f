/** The drafter answered a question of a member. */
export interface QuestionAnswered {
  readonly documentId: string;
  readonly questionId: string;
  readonly organisationId: string;
  /** Who asked, and the members whom the rule lets read it. */
  readonly memberPersonIds: readonly string[];
}
