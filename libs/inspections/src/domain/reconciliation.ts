/** A requirement that stands in an issued conclusion, and what became of it. */
export interface ReconciledLine {
  readonly requirementId: string;
  readonly state: 'unfollowed' | 'open' | 'met' | 'not-met';
}

export interface StandingRequirement {
  readonly id: string;
  /** The conclusion it stands in. */
  readonly documentId: string;
}

/** What follow-up told of a requirement. `nodeId` is the clause, whose id is that of the inspection's requirement. */
export interface FollowedRequirement {
  readonly id: string;
  readonly documentId: string;
  readonly nodeId: string | null;
  readonly state: 'open' | 'met' | 'not-met';
}

/**
 * Requirement by requirement: followed and judged, followed and open, or not yet taken up. A requirement that several bodies were given is
 * judged once all of them are, and met only where all met it.
 */
export function reconcile(standing: readonly StandingRequirement[], followed: readonly FollowedRequirement[]): readonly ReconciledLine[] {
  return standing.map(({ id, documentId }) => {
    const theirs = followed.filter((one) => one.documentId === documentId && one.nodeId === id);
    const state =
      theirs.length === 0
        ? 'unfollowed'
        : theirs.some((one) => one.state === 'open')
          ? 'open'
          : theirs.some((one) => one.state === 'not-met')
            ? 'not-met'
            : 'met';
    return { requirementId: id, state };
  });
}

/** How many requirements still stand in the way of closing: of the conclusion itself, and whatever else was taken up from its text. */
export function unjudged(standing: readonly StandingRequirement[], followed: readonly FollowedRequirement[]): number {
  const own = reconcile(standing, followed).filter(({ state }) => state === 'unfollowed' || state === 'open').length;
  const known = new Set(standing.map(({ id }) => id));
  return own + followed.filter(({ nodeId, state }) => state === 'open' && (nodeId === null || !known.has(nodeId))).length;
}
