import { type ConsumerName, type ServiceName } from '@app/contracts';
import { type DueWork } from '@app/kernel';
import { type InjectionToken, type Type } from '@nestjs/common';
import { type DueProcessor } from './due-runner.js';
import { type HandlesEvents } from './handles-facts.js';

/** Where hand-offs come from: `journal`'s `HandOffs`, of which `queue` knows only this much. */
export interface HandOffSource {
  of(consumer: ConsumerName, handler: HandlesEvents): DueWork;
  onDue(listener: (names: ReadonlySet<string>) => void): () => void;
}

/** What one process is going to move. */
export interface PlannedLine {
  readonly name: string;
  readonly concurrency: number;
  readonly perSecond?: number;
  /** The provider of the due work; unset for a consumer, whose work is made from its handler. */
  readonly work?: InjectionToken<DueWork>;
  readonly processor: Type<DueProcessor>;
}

export abstract class QueuePlan {
  abstract readonly app: ServiceName;
  abstract readonly handOffs: InjectionToken<HandOffSource>;
  abstract readonly lines: readonly PlannedLine[];
}

export interface QueueGauge {
  readonly name: string;
  readonly due: number;
  readonly oldestSeconds: number;
  readonly buried: number;
}
