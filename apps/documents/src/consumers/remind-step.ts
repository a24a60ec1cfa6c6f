import { RemindStep } from '@app/documents';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** The time of a step is over. */
@HandlesFacts('remind-step')
export class RemindStepWhenLate implements FactHandler {
  constructor(private readonly remind: RemindStep) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'step.due') await this.remind.run(tx, event.subject.id, String(event.timer.payload['step']));
  }
}
