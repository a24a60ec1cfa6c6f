import { canonicalJson, conflict } from '@app/kernel';
import { type Vote } from './vote.js';

/** What became of a slip of paper, as far as it was entered. */
export interface Entered {
  readonly status: 'entered' | 'mismatch' | 'confirmed';
  readonly first: Vote;
  readonly firstBy: string;
  readonly second: Vote | null;
  readonly secondBy: string | null;
}

/**
 * One more entry of a slip. The second, by another person who has not seen the first, confirms it or shows that they differ; after a
 * difference somebody looks at the slip again and entering begins anew.
 */
export function enterPaper(before: Entered | null, vote: Vote, by: string): Entered {
  if (before === null || before.status === 'mismatch') return { status: 'entered', first: vote, firstBy: by, second: null, secondBy: null };
  if (before.status === 'confirmed') throw conflict('ballot.already-voted');
  if (before.firstBy === by) throw conflict('ballot.paper-same-person');
  const same = canonicalJson(before.first) === canonicalJson(vote);
  return { ...before, status: same ? 'confirmed' : 'mismatch', second: vote, secondBy: by };
}
