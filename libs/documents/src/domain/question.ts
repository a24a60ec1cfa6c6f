/** Who reads a question to the drafter and its answer, besides who asked and who drafts. */
export type QuestionReader = 'members' | 'clerk' | 'auditor';

/** Rule `ballot.questions`: as on the day a question is asked, which is then kept with it. */
export interface QuestionRule {
  readonly readers: readonly QuestionReader[];
}
