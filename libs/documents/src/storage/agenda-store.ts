import { type Tx } from '@app/journal';
import { missing } from '@app/kernel';
import { type ItemStatus, type PaperStatus } from '../domain/sessions/session.js';
import { type Asking } from './rows.js';
import { amendment, insertion, type StateChange } from './state-change.js';

/** A row of `documents.session_items`. */
export interface ItemRow {
  readonly id: string;
  readonly version: number;
  readonly session_id: string;
  readonly title: string;
  readonly document_id: string | null;
  readonly presenter: string | null;
  readonly minutes_planned: number | null;
  readonly status: ItemStatus;
  readonly discussion: string | null;
  readonly conclusion: string | null;
  readonly decision_id: string | null;
  readonly reason: string | null;
  readonly moved_to_item_id: string | null;
}

/** A row of `documents.session_papers`. */
export interface PaperRow {
  readonly id: string;
  readonly version: number;
  readonly session_id: string;
  readonly item_id: string;
  readonly title: string;
  readonly owed_by_organisation_id: string | null;
  readonly due_at: Date | null;
  readonly status: PaperStatus;
  readonly document_id: string | null;
  readonly file_sha256: string | null;
  readonly file_name: string | null;
  readonly file_size: string | number | null;
  readonly format: 'txt' | 'docx' | 'pdf' | null;
  readonly handed_in_at: Date | null;
  readonly handed_in_by: string | null;
  readonly let_in_at: Date | null;
  readonly let_in_by: string | null;
  readonly let_in_reason: string | null;
}

const ITEM_CASTS: Readonly<Record<Exclude<keyof ItemRow, 'id' | 'version'>, string>> = {
  session_id: 'uuid',
  title: 'text',
  document_id: 'uuid',
  presenter: 'text',
  minutes_planned: 'int',
  status: 'text',
  discussion: 'text',
  conclusion: 'text',
  decision_id: 'uuid',
  reason: 'text',
  moved_to_item_id: 'uuid',
};

const PAPER_CASTS: Readonly<Record<Exclude<keyof PaperRow, 'id' | 'version'>, string>> = {
  session_id: 'uuid',
  item_id: 'uuid',
  title: 'text',
  owed_by_organisation_id: 'uuid',
  due_at: 'timestamptz',
  status: 'text',
  document_id: 'uuid',
  file_sha256: 'text',
  file_name: 'text',
  file_size: 'bigint',
  format: 'text',
  handed_in_at: 'timestamptz',
  handed_in_by: 'uuid',
  let_in_at: 'timestamptz',
  let_in_by: 'uuid',
  let_in_reason: 'text',
};

type Values<R> = Partial<Omit<R, 'id' | 'version'>>;

const columnsOf = <R>(
  casts: Readonly<Record<Exclude<keyof R, 'id' | 'version'>, string>>,
  values: Values<R>,
): Record<string, readonly [string, unknown]> =>
  Object.fromEntries(Object.entries(values).map(([column, value]) => [column, [casts[column as keyof typeof casts], value]]));

export const itemListed = (id: string, sessionId: string, values: Values<ItemRow>): StateChange =>
  insertion(
    { type: 'documents.session-item', id },
    sessionId,
    'documents.session_items',
    columnsOf<ItemRow>(ITEM_CASTS, { session_id: sessionId, status: 'listed', ...values }),
  );

export const itemChanged = (before: Pick<ItemRow, 'id' | 'version' | 'session_id'>, values: Values<ItemRow>): StateChange =>
  amendment(
    { type: 'documents.session-item', id: before.id },
    before.session_id,
    'documents.session_items',
    before.version,
    columnsOf<ItemRow>(ITEM_CASTS, values),
  );

export const paperAdded = (id: string, sessionId: string, values: Values<PaperRow>): StateChange =>
  insertion(
    { type: 'documents.session-paper', id },
    sessionId,
    'documents.session_papers',
    columnsOf<PaperRow>(PAPER_CASTS, { session_id: sessionId, ...values }),
  );

export const paperChanged = (before: Pick<PaperRow, 'id' | 'version' | 'session_id'>, values: Values<PaperRow>): StateChange =>
  amendment(
    { type: 'documents.session-paper', id: before.id },
    before.session_id,
    'documents.session_papers',
    before.version,
    columnsOf<PaperRow>(PAPER_CASTS, values),
  );

export async function loadItem(rows: Asking, sessionId: string, itemId: string): Promise<ItemRow> {
  const [row] = await rows.query<ItemRow>(
    `select * from documents.session_items where id = $2::uuid and session_id = $1::uuid and status <> 'removed'`,
    [sessionId, itemId],
  );
  if (row === undefined) throw missing('session.unknown-item');
  return row;
}

export async function loadPaper(rows: Asking, sessionId: string, paperId: string): Promise<PaperRow> {
  const [row] = await rows.query<PaperRow>(
    `select * from documents.session_papers where id = $2::uuid and session_id = $1::uuid and status <> 'removed'`,
    [sessionId, paperId],
  );
  if (row === undefined) throw missing('session.unknown-paper');
  return row;
}

/** Files of an item that is put off go along with it, in time as they were; its document comes with a paper of its own. */
export async function carryPapers(
  tx: Tx,
  move: { readonly from: string; readonly to: string; readonly sessionId: string; readonly paperId: () => string },
): Promise<void> {
  const papers = await tx.query<PaperRow>(
    `select * from documents.session_papers where item_id = $1::uuid and status <> 'removed' and document_id is null order by id`,
    [move.from],
  );
  for (const { id: _, version: __, session_id: ___, ...paper } of papers) {
    const paperId = move.paperId();
    await tx.commit<string>({
      ...paperAdded(paperId, move.sessionId, { ...paper, item_id: move.to }),
      kind: 'session-paper.carried',
      payload: { sessionId: move.sessionId, itemId: move.to, paperId },
    });
  }
}
