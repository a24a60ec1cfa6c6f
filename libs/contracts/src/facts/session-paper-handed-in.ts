import { type SessionTold } from './session-told.js';

/** A unit handed in the paper it owed a session. */
export interface SessionPaperHandedIn extends Omit<SessionTold, 'memberPersonIds' | 'guestPersonIds'> {
  readonly paperId: string;
  readonly itemId: string;
  readonly owingOrganisationId: string;
  readonly secretaryPersonId: string;
  /** After its deadline: it waits for the presiding member. */
  readonly late: boolean;
}
