import { type Type } from '@nestjs/common';
import { type Channel } from './channel.js';
import { EmailChannel } from './email.channel.js';
import { InAppChannel } from './in-app.channel.js';

/** How fast a channel may go. */
export interface ChannelPace {
  /** Sendings at a time in one process. */
  readonly concurrency: number;
  /** At most so many sendings a second over all processes, for a receiver that does not like to be hurried. */
  readonly perSecond?: number;
}

export interface ChannelLine {
  readonly name: string;
  readonly type: Type<Channel>;
  readonly pace: ChannelPace;
}

/** Every channel: its queue `alert-<name>`, its sendings and the conformance suite follow from its line here. */
export const CHANNELS: readonly ChannelLine[] = [
  { name: 'in-app', type: InAppChannel, pace: { concurrency: 4 } },
  { name: 'email', type: EmailChannel, pace: { concurrency: 2, perSecond: 20 } },
];
