import { PlanDeliveries } from '@app/dissemination';
import { type FactHandler, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts } from '@app/queue';

/** A document was issued: plan its deliveries. */
@HandlesFacts('plan-deliveries')
export class PlanDeliveriesConsumer implements FactHandler {
  constructor(private readonly plan: PlanDeliveries) {}

  async handle(event: HandOffEvent, tx: Tx): Promise<void> {
    if (event.name === 'document.issued') await this.plan.handle(event, tx);
  }
}
