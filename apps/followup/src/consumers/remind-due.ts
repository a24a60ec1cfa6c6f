import { remindDuty, remindObligation } from '@app/followup';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A reminder's hour has come. */
@HandlesFacts('remind-due')
export class RemindDue implements FactHandler {
  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'obligation.remind') await remindObligation(tx, event.subject.id);
    else if (event.name === 'duty.remind') await remindDuty(tx, event.subject.id);
  }
}
