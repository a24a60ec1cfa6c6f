import { type FactName, type Facts, type TimerKind } from '@app/contracts';
import { type By } from './by.js';

/** A timer to be armed. Unique by (subject, kind, key): arming again moves it. */
export interface Arming {
  readonly kind: TimerKind;
  readonly key: string;
  /** In the journal's time. */
  readonly dueAt: Date;
  /** Ids and small facts for the consumer; it comes back as `event.timer.payload`. */
  readonly payload: object;
}

/** One change of one subject: one statement on its state table, one entry, the hand-offs and timers that go with it. */
export interface Change<K extends string = string> {
  /** `type` is registered in `journal.subjects` by the migration of the context that owns it. */
  readonly subject: { readonly type: string; readonly id: string };
  /** The version the decision was taken on; 0 for a new subject. */
  readonly expected: number;
  /**
   * ONE `INSERT` or `UPDATE` of one row of the subject's state table, with `… AND version = $n … RETURNING *`. It sets `version` to
   * `expected + 1` itself. No row means that somebody was faster: conflict `stale`. An insert whose row may exist already says
   * `ON CONFLICT DO NOTHING`, which then is the same conflict.
   */
  readonly sql: string;
  readonly params: readonly unknown[];
  /** The name of a fact, which is then handed to whoever routing names, or a kind of one's own (`draft.revised`), which nobody hears. */
  readonly kind: K;
  readonly payload: K extends FactName ? Facts[K] : object;
  /** Contents kept with the entry (reasons, texts). Consumers get it too; it never enters the queue. */
  readonly detail?: object;
  /** The document it is about: makes the document's path one index scan. */
  readonly about: string | null;
  /** Urgency of the hand-offs, 0 (ordinary) to 4. */
  readonly priority?: number;
  readonly arm?: readonly Arming[];
  /** Timers of this subject that are no longer wanted; without `key` all of the kind. */
  readonly cancel?: readonly { readonly kind: TimerKind; readonly key?: string }[];
}

/** A change whose kind is known where it is passed on, not where it is typed: what `Tx.commit` and `Journal.commit` take inside. */
export type AnyChange = Omit<Change, 'payload'> & { readonly payload: object };

export interface Committed {
  readonly entryId: string;
  /** Position of the entry among those of its subject, equal to the row's new version. */
  readonly position: number;
  readonly recordedAt: Date;
  /** The state row as `RETURNING *` gave it. */
  readonly row: Record<string, unknown>;
}

/** What code inside a transaction may do. */
export interface Tx {
  /** The journal's time when the transaction began. */
  readonly now: Date;
  readonly by: By;
  query<R = Record<string, unknown>>(sql: string, params?: readonly unknown[]): Promise<R[]>;
  commit<const K extends string>(change: Change<K>): Promise<Committed>;
  /** After the commit, hurry the feeder of this due work (`deliver-chunk`). Hand-offs do it by themselves. */
  wake(name: string): void;
}
