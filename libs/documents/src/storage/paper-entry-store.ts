import { type Vote } from '../domain/vote.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

/** A slip of paper on its way into the system. */
export interface PaperEntry {
  readonly id: string;
  readonly version: number;
  readonly status: 'entered' | 'mismatch' | 'confirmed';
  readonly first: Vote;
  readonly firstBy: string;
  readonly second: Vote | null;
  readonly secondBy: string | null;
}

export async function paperEntry(tx: Asking, decisionId: string, personId: string): Promise<PaperEntry | null> {
  const [row] = await tx.query<PaperEntry>(
    `select id, version, status, first, first_by as "firstBy", second, second_by as "secondBy"
     from documents.paper_entries where decision_id = $1::uuid and person_id = $2::uuid for update`,
    [decisionId, personId],
  );
  return row ?? null;
}

/** The row as `entry` has it: new at version 0, else changed from that version. */
export function paperEntryChange(
  place: { readonly documentId: string; readonly decisionId: string; readonly personId: string },
  entry: PaperEntry,
  at: Date,
): StateChange {
  const subject = { type: 'documents.paper-entry', id: entry.id };
  if (entry.version === 0)
    return insertion(subject, place.documentId, 'documents.paper_entries', {
      decision_id: ['uuid', place.decisionId],
      person_id: ['uuid', place.personId],
      status: ['text', entry.status],
      first: ['jsonb', JSON.stringify(entry.first)],
      first_by: ['uuid', entry.firstBy],
      first_at: ['timestamptz', at],
    });
  return {
    subject,
    expected: entry.version,
    sql: `update documents.paper_entries set version = version + 1, status = $3::text,
        first_at = case when $6::jsonb is null then $8::timestamptz else first_at end, first = $4::jsonb, first_by = $5::uuid,
        second = $6::jsonb, second_by = $7::uuid, second_at = case when $6::jsonb is null then null else $8::timestamptz end
      where id = $1::uuid and version = $2::int returning *`,
    params: [
      entry.id,
      entry.version,
      entry.status,
      JSON.stringify(entry.first),
      entry.firstBy,
      entry.second === null ? null : JSON.stringify(entry.second),
      entry.secondBy,
      at,
    ],
    about: place.documentId,
  };
}
