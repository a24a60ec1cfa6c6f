/** A sitting of a body, and who of those who use the system was asked to it. */
export interface SessionTold {
  readonly sessionId: string;
  readonly organisationId: string;
  readonly body: 'executive-committee' | 'standing-committee' | 'secretariat';
  readonly ordinal: number;
  /** ISO 8601 UTC. */
  readonly startsAt: string;
  readonly memberPersonIds: readonly string[];
  readonly guestPersonIds: readonly string[];
}
