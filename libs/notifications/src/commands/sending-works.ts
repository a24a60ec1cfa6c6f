import { type Journal } from '@app/journal';
import { type Channel } from '../channels/channel.js';
import { SendingWork } from './sending-work.js';

/** The due work of every channel of this process. */
export class SendingWorks {
  readonly all: readonly SendingWork[];

  constructor(journal: Journal, channels: readonly Channel[]) {
    this.all = channels.map((channel) => new SendingWork(journal, channel));
  }
}
