import { type LocalDate } from '@app/kernel';
import { type Asking, type Statement } from './asking.js';

/** An issued document as this context knows it. */
export interface NotedDocument {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly type: string;
  readonly symbol: string;
  readonly title: string;
  readonly issuerName: string;
  readonly issuedOn: LocalDate;
  readonly recipientListId: string;
  readonly reportId: string | null;
}

const COLUMNS = `id::text, version, organisation_id::text as "organisationId", type, symbol, title, issuer_name as "issuerName",
  issued_on::text as "issuedOn", recipient_list_id::text as "recipientListId", report_id::text as "reportId"`;

export async function documentById(asking: Asking, id: string, lock: 'for update' | '' = ''): Promise<NotedDocument | null> {
  const [row] = await asking.query<NotedDocument>(`select ${COLUMNS} from followup.documents where id = $1 ${lock}`, [id]);
  return row ?? null;
}

export function insertDocument(document: Omit<NotedDocument, 'version'> & { readonly proposals: number; readonly now: Date }): Statement {
  return {
    sql: `insert into followup.documents (id, version, organisation_id, type, symbol, title, issuer_name, issued_on, recipient_list_id, report_id,
        proposals, noted_at)
      values ($1, 1, $2, $3, $4, $5, $6, $7::date, $8, $9, $10::int, $11::timestamptz) on conflict do nothing returning *`,
    params: [
      document.id,
      document.organisationId,
      document.type,
      document.symbol,
      document.title,
      document.issuerName,
      document.issuedOn,
      document.recipientListId,
      document.reportId,
      document.proposals,
      document.now,
    ],
  };
}
