import { type PaperCount } from '../domain/paper-count.js';
import { type Entered } from '../domain/paper-entry.js';
import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

/** The count of an urn of paper slips on its way into the system. */
export interface PaperCountEntry extends Entered<PaperCount> {
  readonly id: string;
  readonly version: number;
}

/** SQL: the member took a slip of paper, as two people found. */
export const tookSlipSql = (decision: string, person: string): string =>
  `exists (select from documents.paper_counts pc where pc.decision_id = ${decision} and pc.status = 'confirmed' and pc.first -> 'takers' ? ${person}::text)`;

export async function paperCount(rows: Asking, decisionId: string, lock = false): Promise<PaperCountEntry | null> {
  const [row] = await rows.query<PaperCountEntry>(
    `select id, version, status, first, first_by as "firstBy", second, second_by as "secondBy"
     from documents.paper_counts where decision_id = $1::uuid${lock ? ' for update' : ''}`,
    [decisionId],
  );
  return row ?? null;
}

/** The row as `entry` has it: new at version 0, else changed from that version. */
export function paperCountChange(place: { readonly documentId: string; readonly decisionId: string }, entry: PaperCountEntry): StateChange {
  const subject = { type: 'documents.paper-count', id: entry.id };
  if (entry.version === 0)
    return insertion(subject, place.documentId, 'documents.paper_counts', {
      decision_id: ['uuid', place.decisionId],
      status: ['text', entry.status],
      first: ['jsonb', JSON.stringify(entry.first)],
      first_by: ['uuid', entry.firstBy],
    });
  return {
    subject,
    expected: entry.version,
    sql: `update documents.paper_counts set version = version + 1, status = $3::text, first = $4::jsonb, first_by = $5::uuid,
        second = $6::jsonb, second_by = $7::uuid
      where id = $1::uuid and version = $2::int returning *`,
    params: [
      entry.id,
      entry.version,
      entry.status,
      JSON.stringify(entry.first),
      entry.firstBy,
      entry.second === null ? null : JSON.stringify(entry.second),
      entry.secondBy,
    ],
    about: place.documentId,
  };
}
