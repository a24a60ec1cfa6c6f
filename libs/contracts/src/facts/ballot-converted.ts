/** A written consultation goes on as a meeting; the slips already cast stay. */
export interface BallotConverted {
  readonly decisionId: string;
  readonly documentId: string;
  readonly memberPersonIds: readonly string[];
  /** Differing views on an important matter force it; else the presiding member asked for it. */
  readonly because: 'asked' | 'differing-views';
}
