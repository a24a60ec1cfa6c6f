/** What a transaction reads of a dispatch while it holds it. */
export interface DispatchRow {
  readonly id: string;
  readonly version: number;
  readonly document_id: string;
  readonly round: number;
  readonly organisation_id: string;
  readonly recipient_list_id: string;
  readonly recipient_count: number;
  readonly urgency: number;
  readonly issued_on: string;
  readonly symbol: string;
  readonly title: string;
  readonly document_type: string;
  readonly issuer_name: string;
  readonly report_id: string | null;
  readonly dispatched_at: Date | null;
  readonly answered_at: Date | null;
  readonly superseded_at: Date | null;
  readonly chunks: number;
  readonly chunks_made: number;
}

const COLUMNS = `id, version, document_id, round, organisation_id, recipient_list_id, recipient_count, urgency, issued_on::text as issued_on,
  symbol, title, document_type, issuer_name, report_id, dispatched_at, answered_at, superseded_at, chunks, chunks_made`;

/** Reads the dispatch `$1`. */
export const READ_DISPATCH = `select ${COLUMNS} from dissemination.dispatches where id = $1`;

/** Takes the dispatch `$1` for this transaction: who counts or closes comes after whoever holds it. */
export const LOCK_DISPATCH = `${READ_DISPATCH} for update`;

/** Counts one more chunk as made on dispatch `$1` and keeps the row locked, so that exactly one chunk sees itself as the last. */
export const COUNT_CHUNK = `update dissemination.dispatches set chunks_made = chunks_made + 1 where id = $1 returning ${COLUMNS}`;
