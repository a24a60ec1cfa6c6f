import { type InspectionDocumentKind } from '@app/contracts';
import { type Asking } from './asking.js';

/** A paper of an inspection, from the wish to the issued document. */
export interface WantedDocument {
  readonly id: string;
  readonly version: number;
  readonly inspectionId: string;
  readonly kind: InspectionDocumentKind;
  readonly subjectId: string | null;
  readonly delegationId: string | null;
  readonly state: 'wanted' | 'drafted' | 'issued' | 'withdrawn';
  readonly times: number;
  readonly documentId: string | null;
  readonly symbol: string | null;
  readonly issuedOn: string | null;
  readonly wantedAt: Date;
}

const COLUMNS = `w.id::text, w.version, w.inspection_id::text as "inspectionId", w.kind, w.subject_id::text as "subjectId",
  w.delegation_id::text as "delegationId", w.state, w.times, w.document_id::text as "documentId", w.symbol, w.issued_on::text as "issuedOn",
  w.wanted_at as "wantedAt"`;

export async function wantedById(asking: Asking, id: string): Promise<WantedDocument | null> {
  const [row] = await asking.query<WantedDocument>(`select ${COLUMNS} from inspections.wanted_documents w where w.id = $1`, [id]);
  return row ?? null;
}

export async function wantedByDocument(asking: Asking, documentId: string): Promise<WantedDocument | null> {
  const [row] = await asking.query<WantedDocument>(
    `select ${COLUMNS} from inspections.wanted_documents w where w.document_id = $1 and w.state <> 'withdrawn'`,
    [documentId],
  );
  return row ?? null;
}

/** The living paper of that kind in that place. */
export async function livingPaper(
  asking: Asking,
  place: Pick<WantedDocument, 'inspectionId' | 'kind' | 'subjectId' | 'delegationId'>,
): Promise<WantedDocument | null> {
  const [row] = await asking.query<WantedDocument>(
    `select ${COLUMNS} from inspections.wanted_documents w
     where w.inspection_id = $1 and w.kind = $2 and w.subject_id is not distinct from $3::uuid and w.delegation_id is not distinct from $4::uuid
       and w.state <> 'withdrawn'`,
    [place.inspectionId, place.kind, place.subjectId, place.delegationId],
  );
  return row ?? null;
}

/** Every paper of an inspection that was not withdrawn, in the order in which they were wanted. */
export async function papersOf(asking: Asking, inspectionId: string): Promise<readonly WantedDocument[]> {
  return asking.query<WantedDocument>(
    `select ${COLUMNS} from inspections.wanted_documents w where w.inspection_id = $1 and w.state <> 'withdrawn' order by w.id`,
    [inspectionId],
  );
}
