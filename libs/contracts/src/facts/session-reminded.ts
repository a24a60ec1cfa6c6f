import { type SessionTold } from './session-told.js';

/** An hour of a session has come: papers or invitations are due, or it sits tomorrow. */
export interface SessionReminded extends SessionTold {
  readonly about: 'papers' | 'papers-late' | 'invitations' | 'sitting';
  /** Who owes a paper. */
  readonly owingOrganisationIds: readonly string[];
  /** Who was asked and has not replied. */
  readonly silentPersonIds: readonly string[];
  readonly secretaryPersonId: string;
}
