import { type Asking } from './rows.js';

export interface SealedNote {
  readonly sealed: string;
  readonly keptAt: Date;
}

/** The note of one person on a document; nobody's query asks for another's. */
export async function sealedNote(rows: Asking, documentId: string, personId: string): Promise<SealedNote | null> {
  const [row] = await rows.query<SealedNote>(
    `select sealed, kept_at as "keptAt" from documents.notes where person_id = $2::uuid and document_id = $1::uuid`,
    [documentId, personId],
  );
  return row ?? null;
}

/** Kept anew, or with null taken away. No entry tells of it: that somebody wrote a note is as private as what it says. */
export async function keepNote(
  tx: Asking,
  note: { readonly id: string; readonly documentId: string; readonly personId: string; readonly sealed: string | null; readonly at: Date },
): Promise<void> {
  if (note.sealed === null) {
    await tx.query(`delete from documents.notes where person_id = $1::uuid and document_id = $2::uuid`, [note.personId, note.documentId]);
    return;
  }
  await tx.query(
    `insert into documents.notes (id, person_id, document_id, sealed, kept_at) values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::timestamptz)
     on conflict (person_id, document_id) do update set sealed = excluded.sealed, kept_at = excluded.kept_at`,
    [note.id, note.personId, note.documentId, note.sealed, note.at],
  );
}
