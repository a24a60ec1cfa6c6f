import { type ConsumerName, type FactName, type Facts, type TimerKind } from '@app/contracts';
import { type Tx } from './change.js';

interface Handed {
  /** What the entry keeps besides the fact, or null. */
  readonly detail: Readonly<Record<string, unknown>> | null;
  readonly subject: { readonly type: string; readonly id: string };
  /** The document it is about. */
  readonly about: string | null;
  /** The entry that recorded the fact; for a timer, the entry that armed it. */
  readonly entryId: string;
  readonly recordedAt: Date;
  readonly correlationId: string;
}

/** A fact as a consumer hears it. */
export type FactEvent<K extends FactName = FactName> = {
  [N in K]: Handed & { readonly name: N; readonly fact: Facts[N]; readonly timer?: undefined };
}[K];

/** A timer that fired, as a consumer hears it. */
export type TimerEvent<K extends TimerKind = TimerKind> = {
  [N in K]: Handed & {
    readonly name: N;
    readonly fact?: undefined;
    readonly timer: { readonly kind: N; readonly key: string; readonly payload: Readonly<Record<string, unknown>>; readonly dueAt: Date };
  };
}[K];

/** Tell them apart by `name`: a `switch` over it narrows `fact` and `timer`. */
export type HandOffEvent = FactEvent | TimerEvent;

/** What serves a consumer. The hand-off is closed in the transaction that `tx` belongs to: it happens exactly once or not at all. */
export interface FactHandler {
  readonly consumer?: ConsumerName;
  handle(event: HandOffEvent, tx: Tx): Promise<void>;
}
