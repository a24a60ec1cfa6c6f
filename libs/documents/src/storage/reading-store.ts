import { type Asking } from './rows.js';
import { insertion, type StateChange } from './state-change.js';

export interface Reading {
  readonly versionId: string;
  readonly openedAt: Date;
}

/** What the person opened of a document, newest version first. */
export async function readingsOf(rows: Asking, documentId: string, personId: string): Promise<Reading[]> {
  return rows.query<Reading>(
    `select r.version_id as "versionId", r.opened_at as "openedAt" from documents.readings r join documents.versions v on v.id = r.version_id
     where r.person_id = $2::uuid and r.document_id = $1::uuid order by v.ordinal desc`,
    [documentId, personId],
  );
}

export function readingOf(reading: {
  readonly id: string;
  readonly documentId: string;
  readonly versionId: string;
  readonly personId: string;
  readonly at: Date;
}): StateChange {
  return insertion({ type: 'documents.reading', id: reading.id }, reading.documentId, 'documents.readings', {
    document_id: ['uuid', reading.documentId],
    version_id: ['uuid', reading.versionId],
    person_id: ['uuid', reading.personId],
    opened_at: ['timestamptz', reading.at],
  });
}
