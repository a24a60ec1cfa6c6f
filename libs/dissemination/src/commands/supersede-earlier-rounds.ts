import { type Tx } from '@app/journal';
import { type DispatchRow, LOCK_DISPATCH } from '../storage/dispatch.row.js';

/** A document issued again replaces its earlier rounds: nobody is reminded of those any more. Their deliveries stay as they are. */
export async function supersedeEarlierRounds(tx: Tx, documentId: string, round: number): Promise<void> {
  const earlier = await tx.query<{ id: string }>(
    'select id from dissemination.dispatches where document_id = $1 and round < $2 and superseded_at is null order by round',
    [documentId, round],
  );
  for (const { id } of earlier) {
    const [held] = await tx.query<DispatchRow>(LOCK_DISPATCH, [id]);
    if (held === undefined || held.superseded_at !== null) continue;
    await tx.commit({
      subject: { type: 'dissemination.dispatch', id },
      expected: held.version,
      sql: `update dissemination.dispatches set version = version + 1, superseded_at = $3 where id = $1 and version = $2 returning *`,
      params: [id, held.version, tx.now],
      kind: 'dispatch.superseded',
      payload: { dispatchId: id, documentId, round: held.round, byRound: round },
      about: documentId,
      cancel: [{ kind: 'dispatch.remind' }],
    });
  }
}
