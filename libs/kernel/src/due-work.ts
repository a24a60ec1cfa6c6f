/** What a feeder offers to the queue: the id of a due row and the token of the lease under which it was claimed. No contents, ever. */
export interface Lease {
  readonly id: string;
  readonly token: string;
  /** Higher goes first; an urgent document overtakes a large fan-out. */
  readonly priority: number;
}

/**
 * Rows that say what is due (hand-offs, delivery chunks, alerts): the port between PostgreSQL, which is the truth, and the queue, which is
 * the hurry. Implemented by whoever owns the rows; the feeder claims, the worker runs.
 */
export interface DueWork {
  /** Claims due rows under a lease (`SKIP LOCKED`), most urgent first, fair between documents; at most `limit` rows are under lease at once, over all processes. */
  claim(limit: number): Promise<readonly Lease[]>;
  /**
   * Does the work of one row and closes it in the same transaction, on the condition that the lease is still ours: a worker that lost it
   * changes nothing and gets `lost`. Throws what the handler throws, with nothing changed.
   */
  run(lease: Pick<Lease, 'id' | 'token'>): Promise<'done' | 'lost'>;
  /** Records a failed attempt: put off until `retryInMs` from now, or buried with its reason when `retryInMs` is null. `counts` is false for "not now". */
  fail(
    lease: Pick<Lease, 'id' | 'token'>,
    failure: { readonly reason: string; readonly retryInMs: number | null; readonly counts: boolean },
  ): Promise<void>;
  /** How many attempts the row has had. */
  attempts(id: string): Promise<number>;
}
