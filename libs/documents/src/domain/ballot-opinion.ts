/** Rule `ballot.opinions`: whether what members said with their votes must be answered before the document is signed. */
export interface BallotOpinionRule {
  readonly answeredBeforeSigning: boolean;
}
