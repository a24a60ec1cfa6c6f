import { DueTable, type Journal, systemBy } from '@app/journal';
import { type Channel } from '../channels/channel.js';

interface SendingRow {
  readonly id: string;
  readonly entry_id: string;
  readonly alert_id: string | null;
  readonly correlation_id: string;
}

/** The name of a channel's due work, of its provider, and of the queue it passes through. */
export const workOf = (channel: Pick<Channel, 'name'>): string => `alert-${channel.name}`;

/** The sendings one channel still has to carry: urgent ones first, and turns between documents. */
export class SendingWork extends DueTable {
  constructor(
    journal: Journal,
    readonly channel: Channel,
  ) {
    super(journal, {
      name: workOf(channel),
      table: 'notifications.sendings',
      fairness: 'fairness',
      only: { column: 'channel', value: channel.name },
      by: (row) => {
        const { entry_id, correlation_id } = row as unknown as SendingRow;
        return systemBy(workOf(channel), entry_id, correlation_id);
      },
      handle: async (row, tx) => {
        const { id, entry_id, alert_id } = row as unknown as SendingRow;
        await channel.send({ id, entryId: entry_id, alertId: alert_id }, tx);
        await tx.query('update notifications.sendings set sent_at = journal.now() where id = $1', [id]);
      },
    });
  }
}
