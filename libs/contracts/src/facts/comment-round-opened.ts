/** Units were asked for their opinion on one version of a draft; each sees that version only, and its own answer. */
export interface CommentRoundOpened {
  readonly roundId: string;
  readonly documentId: string;
  readonly organisationId: string;
  /** `inspected-body`: the body that was inspected says what it thinks of the draft report or conclusion. */
  readonly purpose: 'comment' | 'inspected-body';
  readonly versionId: string;
  readonly versionDigest: string;
  /** Day in Vietnam by whose end answers are in time. */
  readonly dueOn: string;
  readonly addresseeOrganisationIds: readonly string[];
}
