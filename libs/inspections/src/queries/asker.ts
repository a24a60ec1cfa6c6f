import { type Identity } from '@app/kernel';
import { type Reads } from '@app/platform';
import { type Reach } from '../domain/standing.js';
import { type Asking } from '../storage/asking.js';
import { reachOf } from '../storage/reach.js';
import { type AskerParams, askerParams } from '../storage/visibility.js';

/** Who asks, and what that lets them see. */
export interface Asker {
  readonly who: Identity;
  readonly reach: Reach;
  readonly asking: Asking;
  readonly params: AskerParams;
}

export async function askerOf(reads: Reads, who: Identity): Promise<Asker> {
  const asking: Asking = { query: (sql, params) => reads.query(who, sql, params ?? []) };
  const reach = await reachOf(asking, who);
  return { who, reach, asking, params: askerParams(who, reach) };
}
