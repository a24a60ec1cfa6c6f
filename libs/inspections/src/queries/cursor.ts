import { invalid } from '@app/kernel';
import { decodeCursor } from '@app/platform';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The place a page goes on from: a crafted cursor is refused here, not by a cast in the database. */
export function idAfter(cursor: string | null): string | null {
  const [id = null] = decodeCursor(cursor, 1) ?? [];
  if (id !== null && (typeof id !== 'string' || !UUID.test(id))) throw invalid('pages.bad-cursor', { field: 'after' });
  return id;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function dayAndIdAfter(cursor: string | null): readonly [string | null, string | null] {
  const [day = null, id = null] = decodeCursor(cursor, 2) ?? [];
  if (day === null && id === null) return [null, null];
  if (typeof day !== 'string' || typeof id !== 'string' || !DAY.test(day) || !UUID.test(id))
    throw invalid('pages.bad-cursor', { field: 'after' });
  return [day, id];
}
