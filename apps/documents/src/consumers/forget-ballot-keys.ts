import { BallotKeys } from '@app/documents';
import { type FactHandler, type HandOffEvent } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A ballot is closed: the key that could open its slips goes. Kill the service in between, and the hand-off comes again. */
@HandlesFacts('forget-ballot-keys')
export class ForgetBallotKeys implements FactHandler {
  constructor(private readonly keys: BallotKeys) {}

  async handle(event: HandOffEvent): Promise<void> {
    if (event.name === 'ballot.closed') await this.keys.forgetClosed();
  }
}
