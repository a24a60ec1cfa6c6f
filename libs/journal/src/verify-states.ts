import { type Query, type Say } from './verify-entries.js';

interface SubjectType {
  readonly type: string;
  readonly table: string;
  readonly notState: readonly string[];
  readonly inSets: boolean;
}

async function subjectTypes(query: Query): Promise<SubjectType[]> {
  return query<SubjectType>(
    `SELECT type, table_name AS table, not_state AS "notState", created_in_sets AS "inSets" FROM journal.subjects ORDER BY type`,
  );
}

/** Compares each state row with the digest in its last entry; returns how many rows there are. */
export async function verifyStates(query: Query, say: Say): Promise<number> {
  let states = 0;
  for (const { type, table, notState, inSets } of await subjectTypes(query)) {
    const [count] = await query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`);
    states += count?.n ?? 0;
    const wrong = await query<{ id: string; version: number; position: number | null; missing: boolean }>(
      `WITH last AS (
         SELECT DISTINCT ON (subject_id) subject_id, position, state_digest FROM journal.entries WHERE subject_type = $1
         ORDER BY subject_id, position DESC)
       SELECT coalesce(t.id, last.subject_id)::text AS id, t.version, last.position, t.id IS NULL AS missing
       FROM ${table} t FULL JOIN last ON last.subject_id = t.id
       WHERE t.id IS NULL
         OR CASE WHEN last.subject_id IS NULL THEN NOT ($3::boolean AND t.version = 0 AND to_jsonb(t)->>'made_in' IS NOT NULL)
            ELSE t.version <> last.position
              OR sha256(convert_to(jsonb_strip_nulls(to_jsonb(t.*) - $2::text[])::text, 'UTF8')) <> last.state_digest END
       LIMIT 1000`,
      [type, notState, inSets],
    );
    for (const row of wrong) {
      if (row.missing) say('state-missing', type, row.id, row.position);
      else if (row.position === null) say('state-without-entry', type, row.id, row.version);
      else if (row.version > row.position) say('entry-missing', type, row.id, row.version);
      else say('state-altered', type, row.id, row.position);
    }
  }
  return states;
}

/** Compares the ids of rows written in sets with the digest that their chunk's entry keeps. */
export async function verifySets(query: Query, say: Say): Promise<void> {
  for (const { type, table, inSets } of await subjectTypes(query)) {
    if (!inSets) continue;
    const wrong = await query<{ id: string }>(
      `WITH made AS (
         SELECT made_in, encode(sha256(convert_to(string_agg(id::text, ',' ORDER BY id), 'UTF8')), 'hex') AS digest FROM ${table}
         WHERE made_in IS NOT NULL GROUP BY made_in),
       kept AS (
         SELECT e.subject_id, p.detail->>'setDigest' AS digest FROM journal.entries e JOIN journal.payloads p ON p.entry_id = e.id
         WHERE p.detail ? 'setDigest' AND e.subject_id IN (SELECT made_in FROM made))
       SELECT made.made_in::text AS id FROM made LEFT JOIN kept ON kept.subject_id = made.made_in AND kept.digest = made.digest
       WHERE kept.subject_id IS NULL LIMIT 1000`,
    );
    for (const row of wrong) say('set-altered', type, row.id, null);
  }
}
