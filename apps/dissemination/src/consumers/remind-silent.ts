import { RemindSilent } from '@app/dissemination';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** The hour of a reminder has come: remind who is silent. */
@HandlesFacts('remind-silent')
export class RemindSilentConsumer implements FactHandler {
  constructor(private readonly remind: RemindSilent) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'dispatch.remind') await this.remind.handle(event, tx);
  }
}
