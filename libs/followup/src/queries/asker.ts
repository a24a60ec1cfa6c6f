import { type Identity } from '@app/kernel';
import { type Reads } from '@app/platform';
import { type Reach, seesAll, watched } from '../domain/authority.js';
import { type Asking } from '../storage/asking.js';
import { reachOf } from '../storage/ground.js';

/** Who asks, and what that lets them see: the first three parameters of every list. */
export interface Asker {
  readonly who: Identity;
  readonly reach: Reach;
  readonly asking: Asking;
  /** `$1` sees everything, `$2` organisations watched over, `$3` organisations acted for, `$4` types of documents a substitute is limited to. */
  readonly params: readonly [boolean, readonly string[], readonly string[], readonly string[] | null];
}

export async function askerOf(reads: Reads, who: Identity): Promise<Asker> {
  const asking: Asking = { query: (sql, params) => reads.query(who, sql, params ?? []) };
  const reach = await reachOf(asking, who);
  return { who, reach, asking, params: [seesAll(who), watched(who, reach), reach.own, who.actingFor?.documentTypes ?? null] };
}
