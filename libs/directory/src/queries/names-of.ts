import { type LocalDate } from '@app/kernel';
import { type Asking } from '../storage/rows.js';

/** Names of people by id; unknown ids are left out. */
export async function peopleNames(rows: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows.query<{ id: string; name: string }>(
    `select id, full_name as name from directory.people where id = any ($1::uuid[])`,
    [[...new Set(ids)]],
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Titles of positions by id; unknown ids are left out. */
export async function positionTitles(rows: Asking, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await rows.query<{ id: string; title: string }>(`select id, title from directory.positions where id = any ($1::uuid[])`, [
    [...new Set(ids)],
  ]);
  return new Map(found.map(({ id, title }) => [id, title]));
}

export interface Term {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

/** The term (nhiệm kỳ) an organisation is in on a day: number series run through it. Null where none is recorded. */
export async function termAt(rows: Asking, organisationId: string, day: LocalDate): Promise<Term | null> {
  const found = await rows.query<Term>(
    `select id, organisation_id as "organisationId", name, starts_on::text as "startsOn", ends_on::text as "endsOn" from directory.terms
     where organisation_id = $1::uuid and starts_on <= $2::date and (ends_on is null or ends_on > $2::date) order by starts_on desc limit 1`,
    [organisationId, day],
  );
  return found[0] ?? null;
}
