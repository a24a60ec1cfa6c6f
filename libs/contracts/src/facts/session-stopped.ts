import { type SessionTold } from './session-told.js';

/** A session was put off without a new day, or cancelled. */
export interface SessionStopped extends SessionTold {
  readonly outcome: 'put-off' | 'cancelled';
}
