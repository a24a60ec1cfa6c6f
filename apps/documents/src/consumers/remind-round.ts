import { RemindRound } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A day of reminding the units that were asked for comment has come. */
@HandlesFacts('remind-round')
export class RemindSilentUnits implements FactHandler {
  constructor(private readonly remind: RemindRound) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'round.remind') await this.remind.run(tx, event);
  }
}
