import { type Asking } from '../storage/asking.js';
import { type OrganisationName } from './views.js';

/** Names of many organisations with one question; an id that is none keeps its id as name, so that nothing disappears from a list. */
export async function organisationLabels(asking: Asking, ids: readonly (string | null)[]): Promise<(id: string) => OrganisationName> {
  const wanted = [...new Set(ids.filter((id) => id !== null))];
  const rows =
    wanted.length === 0
      ? []
      : await asking.query<OrganisationName>(`select id::text, name from directory.organisations where id = any($1::uuid[])`, [wanted]);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => ({ id, name: names.get(id) ?? id });
}
