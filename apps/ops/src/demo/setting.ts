import { setTimeout as pause } from 'node:timers/promises';
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
  /** Milliseconds to rest after each move of the clock: tests that break things want the road long enough to be hit. */
  readonly restMs: number;
  /** Waits until everything that is due by the clock has fired and arrived, as a person would by waiting a minute. */
  settled(): Promise<void>;
}

/** Moves the demo's clock, only ever forward after the first setting, and waits for what that sets off. */
export async function moveClock(setting: Pick<Setting, 'administrator' | 'tell' | 'settled' | 'restMs'>, to: Date): Promise<void> {
  await setting.administrator.post('/api/demo/clock', { to: to.toISOString() });
  if (setting.restMs > 0) await pause(setting.restMs);
  await setting.settled();
  setting.tell('clock', { at: new Date(to.getTime() + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ') });
}
