/** A piece of text that was printed in one go, level and upright; y grows downwards. */
export interface Run {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly top: number;
  readonly bottom: number;
  /** Size of the letters in points. */
  readonly size: number;
}

/** What a page holds, in no order: pieces of text with their places, and texts that stand upright or askew. */
export interface PageRuns {
  readonly width: number;
  readonly height: number;
  readonly runs: readonly Run[];
  readonly askew: readonly string[];
}
