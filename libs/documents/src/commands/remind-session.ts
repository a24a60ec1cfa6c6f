import { type Tx } from '@app/journal';
import { Injectable } from '@nestjs/common';
import { type SessionReminder } from '../domain/sessions/session-reminders.js';
import { invitedPeople } from '../storage/session-people.js';
import { loadSession, sessionChanged } from '../storage/session-store.js';
import { SessionDesk } from './session-desk.js';
import { toldOf } from './told-of-session.js';

/** An hour of a session has come. Who still owes something is told; where all is done, nobody is disturbed. */
@Injectable()
export class RemindSession {
  constructor(private readonly desk: SessionDesk) {}

  async run(tx: Tx, sessionId: string, about: SessionReminder, startsAt: string): Promise<void> {
    const session = await loadSession(tx, sessionId, 'update');
    // It was moved, opened or put off between the firing and now.
    if (session.starts_at.toISOString() !== startsAt || (session.status !== 'planned' && session.status !== 'invited')) return;
    const papers = about === 'papers' || about === 'papers-late';
    const owing = papers ? await awaitedPapers(tx, sessionId) : [];
    if (papers && owing.length === 0) return;
    if (about === 'invitations' && session.status === 'invited') return;
    const people = about === 'sitting' ? await invitedPeople(tx, sessionId) : [];
    await this.desk.commit(tx, sessionChanged(session, {}), 'session.reminded', {
      ...(await toldOf(tx, session)),
      about,
      owingOrganisationIds: [...new Set(owing.flatMap(({ organisation }) => (organisation === null ? [] : [organisation])))],
      silentPersonIds: people.filter(({ replied }) => !replied).map(({ personId }) => personId),
      secretaryPersonId: session.secretary_person_id,
    });
  }
}

const awaitedPapers = (tx: Tx, sessionId: string): Promise<{ organisation: string | null }[]> =>
  tx.query(
    `select owed_by_organisation_id as organisation from documents.session_papers where session_id = $1::uuid and status = 'awaited'`,
    [sessionId],
  );
