import { invalid } from '@app/kernel';
import { decodeCursor } from '@app/platform';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The place a page goes on from: a crafted cursor is refused here, not by a cast in the database. */
export function idAfter(cursor: string | null): string | null {
  const [id = null] = decodeCursor(cursor, 1) ?? [];
  if (id !== null && (typeof id !== 'string' || !UUID.test(id))) throw invalid('pages.bad-cursor', { field: 'after' });
  return id;
}
