/** The standing committee was asked to vote on one version, named by its digest. */
export interface BallotOpened {
  readonly decisionId: string;
  readonly documentId: string;
  readonly organisationId: string;
  readonly versionDigest: string;
  readonly memberPersonIds: readonly string[];
  readonly closesAt: string | null;
}
