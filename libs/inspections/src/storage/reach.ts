import { type Identity } from '@app/kernel';
import { type Reach } from '../domain/standing.js';
import { type Asking } from './asking.js';

/** For whom the person may act, from the position acted in. */
export async function reachOf(asking: Asking, who: Identity): Promise<Reach> {
  if (who.organisationId === null) return { own: [], parent: null };
  const [row] = await asking.query<{ own: string[]; parent: string | null }>(
    `select array(select id from directory.organisations where id = $1 or served_by = $1)::text[] as own,
       (select parent_id::text from directory.organisations where id = $1) as parent`,
    [who.organisationId],
  );
  return row ?? { own: [who.organisationId], parent: null };
}
