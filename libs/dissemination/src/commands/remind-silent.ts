import { type TimerEvent, type Tx } from '@app/journal';
import { newId } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { piecesOf } from '../domain/chunks.js';
import { type DispatchRow, LOCK_DISPATCH } from '../storage/dispatch.row.js';
import { REMIND_SILENT, digestOfIds } from '../storage/remind-silent.js';
import { SettleDispatch } from './settle-dispatch.js';

/** A reminder timer of a dispatch fired: whoever is silent is counted as reminded, and told in facts of at most 500 recipients. */
@Injectable()
export class RemindSilent {
  constructor(private readonly settling: SettleDispatch) {}

  async handle(event: TimerEvent<'dispatch.remind'>, tx: Tx): Promise<void> {
    const dispatchId = event.subject.id;
    const { level, nextAt } = payloadOf(event.timer.payload);
    if (overtaken(nextAt, tx.now)) return;
    if (await this.settling.settle(tx, dispatchId)) return;
    const [dispatch] = await tx.query<DispatchRow>(LOCK_DISPATCH, [dispatchId]);
    if (dispatch === undefined || dispatch.superseded_at !== null) return;

    const silent = await tx.query<{ recipient_id: string }>(REMIND_SILENT, [dispatchId, tx.now]);
    const pieces = piecesOf(silent.map((row) => row.recipient_id));
    for (const [index, recipientIds] of pieces.entries()) {
      const id = newId<'reminder-set'>(tx.now.getTime());
      await tx.commit({
        subject: { type: 'dissemination.reminder-set', id },
        expected: 0,
        sql: `insert into dissemination.reminder_sets (id, version, dispatch_id, reminder, level, part, recipients, ids_digest, reminded_at)
          values ($1, 1, $2, $3, $4, $5, $6, $7, $8) returning *`,
        params: [id, dispatchId, event.timer.key, level, index + 1, recipientIds.length, digestOfIds(recipientIds), tx.now],
        kind: 'recipients.reminded',
        payload: {
          dispatchId,
          documentId: dispatch.document_id,
          organisationId: dispatch.organisation_id,
          round: dispatch.round,
          level,
          recipientIds,
        },
        detail: {
          urgency: dispatch.urgency,
          title: dispatch.title,
          symbol: dispatch.symbol,
          type: dispatch.document_type,
          issuerName: dispatch.issuer_name,
        },
        about: dispatch.document_id,
        priority: dispatch.urgency,
      });
    }
  }
}

/** How late a reminder may be and still be one of its own beside the next. */
const GRACE_MS = 2 * 3_600_000;

/** A standstill over several reminders ends in the last of them, not in all at once. */
function overtaken(nextAt: Date | null, now: Date): boolean {
  return nextAt !== null && nextAt.getTime() + GRACE_MS <= now.getTime();
}

function payloadOf(payload: Readonly<Record<string, unknown>>): { level: number; nextAt: Date | null } {
  return {
    level: typeof payload['level'] === 'number' ? payload['level'] : 1,
    nextAt: typeof payload['nextAt'] === 'string' ? new Date(payload['nextAt']) : null,
  };
}
