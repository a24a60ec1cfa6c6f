import { type Asking } from '../storage/rows.js';

/** A word of an office with its period; both days are included, as the reader counts them. */
export interface OfficeWord {
  readonly kind: string;
  readonly text: string;
  readonly meaning: string | null;
  readonly withdrawn: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/**
 * All words of an office and of the bodies it serves or is served by, with their periods: a document is read with the words of its own day,
 * which is known only from the document.
 */
export function wordsOf(rows: Asking, organisationId: string): Promise<OfficeWord[]> {
  return rows.query<OfficeWord>(
    `select w.kind, w.word as text, w.meaning, w.withdrawn, w.valid_from::text as "validFrom", (w.valid_to - 1)::text as "validTo"
     from directory.words w
     where w.organisation_id = $1::uuid
        or w.organisation_id in (select p.organisation_id from directory.organisation_phases p where p.served_by = $1::uuid and p.valid_to is null)
        or w.organisation_id in (select p.served_by from directory.organisation_phases p where p.organisation_id = $1::uuid and p.valid_to is null)
     order by w.kind, w.word, w.valid_from`,
    [organisationId],
  );
}

/** A word as it is kept: whose it is, and what a change of it is judged by. */
export interface KeptWord {
  readonly organisationId: string;
  readonly kind: string;
  readonly meaning: string | null;
  readonly withdrawn: boolean;
}

/** Null where there is none of that id. */
export async function keptWord(rows: Asking, id: string): Promise<KeptWord | null> {
  const [found] = await rows.query<KeptWord>(
    `select organisation_id as "organisationId", kind, meaning, withdrawn from directory.words where id = $1::uuid`,
    [id],
  );
  return found ?? null;
}
