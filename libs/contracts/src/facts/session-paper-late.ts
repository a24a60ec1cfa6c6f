import { type SessionTold } from './session-told.js';

/** A paper came in after its deadline and waits for the presiding member. */
export interface SessionPaperLate extends Omit<SessionTold, 'memberPersonIds' | 'guestPersonIds'> {
  readonly paperId: string;
  readonly itemId: string;
}
