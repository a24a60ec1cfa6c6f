import { type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type Channel, type Sending } from './channel.js';

/** The list of alerts in the app: a sending makes all alerts of one fact visible. */
@Injectable()
export class InAppChannel implements Channel {
  readonly name = 'in-app';
  readonly unit = 'fact';
  readonly needs = 'nothing';
  readonly enabled = true;

  async send(sending: Sending, tx: Pick<Tx, 'query'>): Promise<void> {
    await tx.query('update notifications.alerts set shown_at = journal.now() where entry_id = $1 and shown_at is null', [sending.entryId]);
  }

  async close(): Promise<void> {
    // Holds nothing.
  }
}
