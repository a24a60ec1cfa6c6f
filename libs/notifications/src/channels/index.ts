import { type Type } from '@nestjs/common';
import { type Channel } from './channel.js';
import { EmailChannel } from './email.channel.js';
import { InAppChannel } from './in-app.channel.js';

export interface ChannelLine {
  readonly name: string;
  readonly type: Type<Channel>;
  /** Sendings at a time in one process. */
  readonly concurrency: number;
  /** At most so many sendings a second over all processes, for a receiver that does not like to be hurried. */
  readonly perSecond?: number;
}

/** Every channel: its queue `alert-<name>`, its sendings and the conformance suite follow from its line here. */
export const CHANNELS: readonly ChannelLine[] = [
  { name: 'in-app', type: InAppChannel, concurrency: 4 },
  { name: 'email', type: EmailChannel, concurrency: 2, perSecond: 20 },
];
