import { type DataSource } from 'typeorm';
import { verifyEntries } from './verify-entries.js';
import { verifySets, verifyStates } from './verify-states.js';

export type ProblemKind =
  | 'entry-altered'
  | 'payload-altered'
  | 'payload-missing'
  | 'chain-broken'
  | 'entry-missing'
  | 'state-altered'
  | 'state-missing'
  | 'state-without-entry'
  | 'set-altered'
  /** What a state row sums up is no longer what it sums up to. */
  | 'frozen-list';

/** What a context compares besides: `sql` gives the subjects (`id`, `position`) that do not fit. */
export interface FurtherCheck {
  readonly kind: ProblemKind;
  readonly subjectType: string;
  readonly sql: string;
}

/** One thing that does not fit, with the subject and position that name it. */
export interface VerifyProblem {
  readonly kind: ProblemKind;
  readonly subject: { readonly type: string; readonly id: string };
  readonly position: number | null;
}

export interface VerifyReport {
  readonly verified: boolean;
  readonly entries: number;
  /** State rows compared with their last entry. */
  readonly states: number;
  /** Entries whose contents were erased: their digest still stands in the chain. */
  readonly erased: number;
  /** The first thousand. */
  readonly problems: readonly VerifyProblem[];
}

/**
 * Recomputes every hash from stored contents and compares every state row with its last entry, all in one snapshot. It does not trust the
 * database's own hash functions: whoever can alter rows can alter functions.
 */
export async function verify(dataSource: DataSource, further: readonly FurtherCheck[] = []): Promise<VerifyReport> {
  return dataSource.transaction('REPEATABLE READ', async (manager) => {
    // The text of a row must not depend on who asks.
    await manager.query(`SET TRANSACTION READ ONLY`);
    await manager.query(`SET LOCAL timezone = 'UTC'`);
    const query = <R>(sql: string, params: unknown[] = []): Promise<R[]> => manager.query(sql, params);
    const problems: VerifyProblem[] = [];
    const say = (kind: ProblemKind, type: string, id: string, position: number | null): void => {
      if (problems.length < 1_000) problems.push({ kind, subject: { type, id }, position });
    };
    const { entries, erased } = await verifyEntries(query, say);
    const states = await verifyStates(query, say);
    await verifySets(query, say);
    for (const { kind, subjectType, sql } of further)
      for (const { id, position } of await query<{ id: string; position: number }>(sql)) say(kind, subjectType, id, position);
    return { verified: problems.length === 0, entries, states, erased, problems };
  });
}
