import { type Cast } from './cast.js';
import { type Narrator } from './narrator.js';
import { type PersonClient } from './api-client.js';

/** What every act of the demo plays in: the people, the storyteller, the clock. */
export interface Setting {
  readonly origin: string;
  readonly cast: Cast;
  readonly tell: Narrator;
  readonly administrator: PersonClient;
  /** The provincial committee, which issues. */
  readonly issuerId: string;
  /** The inspection commission, which follows up. */
  readonly supervisorId: string;
  readonly signal?: AbortSignal;
}

/** Moves the demo's clock; only ever forward after the first setting. */
export async function moveClock(setting: Pick<Setting, 'administrator' | 'tell'>, to: Date): Promise<void> {
  await setting.administrator.post('/api/demo/clock', { to: to.toISOString() });
  setting.tell('clock', { at: new Date(to.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') });
}
