import { RemindVoters } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A working day on which the members who have not answered a consultation are reminded. */
@HandlesFacts('remind-voters')
export class RemindVotersOnTime implements FactHandler {
  constructor(private readonly remind: RemindVoters) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'ballot.reminding') await this.remind.remindOnTime(tx, String(event.timer.payload['documentId']), event.subject.id);
  }
}
