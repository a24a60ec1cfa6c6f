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

/** The digest of a state row as `journal.state_digest` makes it, spelled out: that function is not trusted here. `$2` are the columns left out. */
const digestOfRow = `encode(sha256(convert_to(jsonb_strip_nulls(to_jsonb(t.*) - $2::text[])::text, 'UTF8')), 'hex')`;

/**
 * Compares the rows written in sets with what the entry of their chunk keeps of each: rows that are gone, rows that claim a set which does not
 * list them, and rows still at version 0 that are no longer as they were made. Rows that moved on are compared with their own last entry.
 */
export async function verifySets(query: Query, say: Say): Promise<void> {
  for (const { type, table, notState, inSets } of await subjectTypes(query)) {
    if (!inSets) continue;
    const kept = `kept AS MATERIALIZED (
      SELECT e.subject_id AS id, p.detail->'set'->'rows' AS rows, p.detail->'set'->>'digest' AS digest
      FROM journal.payloads p JOIN journal.entries e ON e.id = p.entry_id WHERE p.detail ? 'set' AND p.detail->'set'->>'of' = $1),
    listed AS MATERIALIZED (SELECT kept.id AS set_id, r.key AS id, r.value AS digest FROM kept, jsonb_each_text(kept.rows) r)`;
    const sets = await query<{ id: string }>(
      `WITH ${kept}
       SELECT kept.id::text FROM kept LEFT JOIN (
         SELECT set_id, string_agg(id || ':' || digest, ',' ORDER BY id COLLATE "C") AS text FROM listed GROUP BY set_id) l ON l.set_id = kept.id
       WHERE kept.digest IS DISTINCT FROM encode(sha256(convert_to(coalesce(l.text, ''), 'UTF8')), 'hex') LIMIT 1000`,
      [type],
    );
    for (const set of sets) say('set-altered', type, set.id, null);
    const rows = await query<{ id: string; fault: 'altered' | 'missing' | 'unlisted' }>(
      `WITH ${kept},
       found AS (
         SELECT coalesce(t.id::text, listed.id) AS id, t.made_in,
           CASE WHEN t.id IS NULL THEN 'missing' WHEN listed.id IS NULL THEN 'unlisted'
             WHEN t.version = 0 AND ${digestOfRow} IS DISTINCT FROM listed.digest THEN 'altered' END AS fault
         FROM (SELECT * FROM ${table} WHERE made_in IS NOT NULL) t FULL JOIN listed ON listed.id = t.id::text AND listed.set_id = t.made_in)
       SELECT id, fault FROM found WHERE fault IS NOT NULL
         -- Contents that were erased say nothing about their rows any more.
         AND NOT (fault = 'unlisted' AND EXISTS (
           SELECT FROM journal.entries e JOIN journal.payloads p ON p.entry_id = e.id WHERE e.subject_id = made_in AND p.erased_at IS NOT NULL))
         -- A row with entries of its own is missed by the last of them.
         AND NOT (fault = 'missing' AND EXISTS (SELECT FROM journal.entries e WHERE e.subject_type = $1 AND e.subject_id::text = found.id))
       ORDER BY id LIMIT 1000`,
      [type, notState],
    );
    for (const row of rows) say(FAULTS[row.fault], type, row.id, 0);
  }
}

const FAULTS = { altered: 'state-altered', missing: 'state-missing', unlisted: 'state-without-entry' } as const;
