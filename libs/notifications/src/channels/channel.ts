import { type Tx } from '@app/journal';

/** One thing a channel has to carry. The id is its idempotency key: the same sending offered again must not reach anyone twice. */
export interface Sending {
  readonly id: string;
  /** The entry of the fact that is told. */
  readonly entryId: string;
  /** The one alert to carry; null for a channel that carries all alerts of a fact at once. */
  readonly alertId: string | null;
}

/**
 * A way by which alerts reach people. Each has its own queue, `alert-<name>`, so that a slow one keeps no other waiting. To add one: a file
 * `<name>.channel.ts` beside this and a line in `index.ts`; the conformance suite then
 * runs over it.
 */
export interface Channel {
  readonly name: string;
  /** `fact`: one sending for all alerts of a fact. `alert`: one for each, where something outside is reached. */
  readonly unit: 'fact' | 'alert';
  /** What the directory must know of a person to reach them. */
  readonly needs: 'nothing' | 'email';
  /** False while the operator has not configured it: then it is given nothing to carry. */
  readonly enabled: boolean;
  /**
   * Carries it. Throws `unavailable` where the same again may succeed later (retried with back-off), `invalid` where it never will (buried).
   * Statements run in the transaction that closes the sending.
   */
  send(sending: Sending, tx: Pick<Tx, 'query'>): Promise<void>;
  /** Lets go of its connections. */
  close(): Promise<void>;
}
