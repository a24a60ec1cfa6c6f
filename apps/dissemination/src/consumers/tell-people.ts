import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { TellPeople } from '@app/notifications';
import { HandlesFacts } from '@app/queue';

/** Something happened that people must be told. */
@HandlesFacts('tell-people')
export class TellPeopleConsumer implements FactHandler {
  constructor(private readonly tell: TellPeople) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.timer === undefined) await this.tell.handle(event, tx);
  }
}
