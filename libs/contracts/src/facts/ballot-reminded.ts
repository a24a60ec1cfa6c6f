/** Members who have not voted yet were reminded. */
export interface BallotReminded {
  readonly decisionId: string;
  readonly documentId: string;
  readonly silentPersonIds: readonly string[];
  readonly closesAt: string | null;
}
