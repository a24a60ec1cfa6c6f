import { type DueWork } from '@app/kernel';
import { type InjectionToken } from '@nestjs/common';

/** Due work of an app besides its consumers (`deliver-chunk`, `alert-email`). */
export interface DueWorkRegistration {
  /** Kebab-case; the queue's name. */
  readonly name: string;
  /** The provider that is, or gives, the `DueWork`. */
  readonly work: InjectionToken<DueWork>;
  /** How many rows are worked on at once in one process. */
  readonly concurrency: number;
  /** At most so many rows a second over all processes, for channels that do not like to be hurried. */
  readonly perSecond?: number;
}

/** `QueueModule.forApp({ …, dueWork: [registerDueWork('deliver-chunk', DeliverChunks, { concurrency: 4 })] })`. */
export function registerDueWork(
  name: string,
  work: InjectionToken<DueWork>,
  options: { readonly concurrency: number; readonly perSecond?: number },
): DueWorkRegistration {
  return { name, work, ...options };
}
