import { type LocalDate } from '@app/kernel';
import { type Delivery, type Reached, type Source, type Stage } from '../domain/delivery.js';

/** One stage in an answer: ISO 8601 UTC. */
export interface ReceiptStage {
  readonly at: string;
  readonly source: Source;
}

/** What an act answers: how far the recipient now is. */
export interface Receipt {
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly opened: ReceiptStage | null;
  readonly registered: (ReceiptStage & { readonly incomingNumber: number; readonly year: number; readonly receivedOn: LocalDate }) | null;
  readonly acknowledged: ReceiptStage | null;
  readonly returned: (ReceiptStage & { readonly reason: string }) | null;
}

export function receiptOf(delivery: Delivery): Receipt {
  const { registered, returned } = delivery;
  return {
    id: delivery.id,
    version: delivery.version,
    stage: delivery.stage,
    opened: stageOf(delivery.opened),
    registered:
      registered === null
        ? null
        : { ...plain(registered), incomingNumber: registered.incomingNumber, year: registered.year, receivedOn: registered.receivedOn },
    acknowledged: stageOf(delivery.acknowledged),
    returned: returned === null ? null : { ...plain(returned), reason: returned.reason },
  };
}

const plain = (reached: Reached): ReceiptStage => ({ at: reached.at.toISOString(), source: reached.source });
const stageOf = (reached: Reached | null): ReceiptStage | null => (reached === null ? null : plain(reached));
