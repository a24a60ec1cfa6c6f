import { canonicalJson, conflict } from '@app/kernel';

/** What became of something on paper (a slip, the count of an urn), as far as it was entered. */
export interface Entered<T> {
  readonly status: 'entered' | 'mismatch' | 'confirmed';
  readonly first: T;
  readonly firstBy: string;
  readonly second: T | null;
  readonly secondBy: string | null;
}

/**
 * One more entry. The second, by another person who has not seen the first, confirms it or shows that they differ; after a
 * difference somebody looks at the slip again and entering begins anew.
 */
export function enterPaper<T>(before: Entered<T> | null, read: T, by: string): Entered<T> {
  if (before === null || before.status === 'mismatch') return { status: 'entered', first: read, firstBy: by, second: null, secondBy: null };
  if (before.status === 'confirmed') throw conflict('ballot.already-voted');
  if (before.firstBy === by) throw conflict('ballot.paper-same-person');
  const same = canonicalJson(before.first) === canonicalJson(read);
  return { ...before, status: same ? 'confirmed' : 'mismatch', second: read, secondBy: by };
}
