import { RemindSession, SESSION_REMINDERS } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** An hour of a session has come: papers or invitations are due, or it sits tomorrow. */
@HandlesFacts('remind-session')
export class RemindSessionOnTime implements FactHandler {
  constructor(private readonly remind: RemindSession) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name !== 'session.remind') return;
    const about = SESSION_REMINDERS.find((known) => known === event.timer.key);
    if (about !== undefined) await this.remind.run(tx, event.subject.id, about, String(event.timer.payload['startsAt']));
  }
}
