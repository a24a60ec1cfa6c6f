import { type Type } from '@nestjs/common';
import { type Channel } from './channel.js';
import { EmailChannel } from './email.channel.js';
import { InAppChannel } from './in-app.channel.js';

/** Every channel: queue, sendings and the conformance suite follow from its line here. */
export const CHANNELS: readonly Type<Channel>[] = [InAppChannel, EmailChannel];
