import { Journal, systemBy, type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { DeliveryStore, SILENT_EXISTS } from '../storage/delivery.store.js';
import { type DispatchRow, LOCK_DISPATCH } from '../storage/dispatch.row.js';

/** Notes that nobody of a dispatch is silent any more and calls its reminders off. */
@Injectable()
export class SettleDispatch {
  constructor(
    private readonly journal: Journal,
    private readonly deliveries: DeliveryStore,
  ) {}

  /**
   * After an answer was committed. Of two last answers at the same moment the later to commit finds nobody silent; if the process dies in
   * between, the next reminder finds it out.
   */
  async afterAnswer(dispatchId: string, entryId: string, correlationId: string): Promise<void> {
    if (await this.deliveries.anyoneSilent(dispatchId)) return;
    await this.journal.transaction(systemBy('settle-dispatch', entryId, correlationId), (tx) => this.settle(tx, dispatchId));
  }

  /** Within a transaction: true if the dispatch is settled now or was before. */
  async settle(tx: Tx, dispatchId: string): Promise<boolean> {
    const [dispatch] = await tx.query<DispatchRow>(LOCK_DISPATCH, [dispatchId]);
    if (dispatch === undefined || dispatch.dispatched_at === null) return false;
    if (dispatch.answered_at !== null) return true;
    const [found] = await tx.query<{ silent: boolean }>(`select ${SILENT_EXISTS} as silent`, [dispatchId]);
    if (found?.silent !== false) return false;
    await tx.commit({
      subject: { type: 'dissemination.dispatch', id: dispatchId },
      expected: dispatch.version,
      sql: `update dissemination.dispatches set version = version + 1, answered_at = $3 where id = $1 and version = $2 returning *`,
      params: [dispatchId, dispatch.version, tx.now],
      kind: 'dispatch.answered',
      payload: { dispatchId, documentId: dispatch.document_id, round: dispatch.round },
      about: dispatch.document_id,
      cancel: [{ kind: 'dispatch.remind' }],
    });
    return true;
  }
}
