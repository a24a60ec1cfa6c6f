import { type Arming, type Tx } from '@app/journal';
import { missing } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { type PlannedReminder } from '../domain/reminder-plan.js';
import { type DispatchRow, LOCK_DISPATCH } from '../storage/dispatch.row.js';
import { AcknowledgementRules } from './acknowledgement-rules.js';

/** The last chunk is made: everyone has the document, and the clock for their answers starts. */
@Injectable()
export class CompleteDispatch {
  constructor(private readonly rules: AcknowledgementRules) {}

  async lastChunkMade(tx: Tx, dispatchId: string): Promise<void> {
    const [dispatch] = await tx.query<DispatchRow>(LOCK_DISPATCH, [dispatchId]);
    if (dispatch === undefined) throw missing('dispatch.missing');
    const [counted] = await tx.query<{ recipients: number }>(
      'select coalesce(sum(deliveries), 0)::int as recipients from dissemination.delivery_sets where dispatch_id = $1',
      [dispatchId],
    );
    const planned = dispatch.superseded_at === null ? await this.rules.reminders(tx, dispatch.organisation_id) : [];
    await tx.commit({
      subject: { type: 'dissemination.dispatch', id: dispatchId },
      expected: dispatch.version,
      sql: `update dissemination.dispatches set version = version + 1, dispatched_at = $3 where id = $1 and version = $2 returning *`,
      params: [dispatchId, dispatch.version, tx.now],
      kind: 'document.dispatched',
      payload: {
        dispatchId,
        documentId: dispatch.document_id,
        organisationId: dispatch.organisation_id,
        round: dispatch.round,
        recipients: counted?.recipients ?? 0,
      },
      detail: { title: dispatch.title, symbol: dispatch.symbol, type: dispatch.document_type },
      about: dispatch.document_id,
      priority: dispatch.urgency,
      arm: timersOf(planned),
    });
  }
}

/** Each timer knows when the next one is due: after a standstill only the latest of those that are overdue reminds. */
export function timersOf(planned: readonly PlannedReminder[]): Arming[] {
  return planned.map(({ key, level, at }, index) => ({
    kind: 'dispatch.remind',
    key,
    dueAt: at,
    payload: { level, nextAt: planned[index + 1]?.at.toISOString() ?? null },
  }));
}
