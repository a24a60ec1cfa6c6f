import { type SessionTold } from '@app/contracts';
import { type Tx } from '@app/journal';
import { invitedPeople } from '../storage/session-people.js';
import { type SessionRow } from '../storage/session-store.js';

/** What people are told of a session: which it is and when, in numbers; never what it is about. */
export const namesOf = (session: SessionRow): Omit<SessionTold, 'memberPersonIds' | 'guestPersonIds'> => ({
  sessionId: session.id,
  organisationId: session.organisation_id,
  body: session.body,
  ordinal: session.ordinal,
  startsAt: session.starts_at.toISOString(),
});

/** The same with everyone who was asked to it. */
export async function toldOf(tx: Tx, session: SessionRow): Promise<SessionTold> {
  const people = await invitedPeople(tx, session.id);
  const of = (kind: 'member' | 'guest'): string[] => people.filter((person) => person.kind === kind).map(({ personId }) => personId);
  return { ...namesOf(session), memberPersonIds: of('member'), guestPersonIds: of('guest') };
}
