import { type Asking } from '../storage/asking.js';
import { type Named } from './views.js';

/** Names of many organisations and people with one question each; an id that is none keeps its id as name, so that nothing disappears. */
export interface Names {
  organisation(id: string): Named;
  person(id: string): Named;
}

export async function namesOf(asking: Asking, organisationIds: readonly string[], personIds: readonly (string | null)[]): Promise<Names> {
  const organisations = await named(
    asking,
    'select id::text, name from directory.organisations where id = any($1::uuid[])',
    organisationIds,
  );
  const people = await named(asking, 'select id::text, full_name as name from directory.people where id = any($1::uuid[])', personIds);
  return { organisation: organisations, person: people };
}

async function named(asking: Asking, sql: string, ids: readonly (string | null)[]): Promise<(id: string) => Named> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows = wanted.length === 0 ? [] : await asking.query<Named>(sql, [wanted]);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
