import { type Channel } from './channel.js';

/** The channels of this process. */
export class Channels {
  constructor(readonly all: readonly Channel[]) {}

  get enabled(): readonly Channel[] {
    return this.all.filter((channel) => channel.enabled);
  }
}
