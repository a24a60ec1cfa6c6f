/**
 * Small texts that must never lie in the database, a log or a backup, and that can be forgotten for good: keys of secret ballots. All
 * copies of a service share one store. A name is lower-case letters, digits and hyphens.
 */
export abstract class Secrets {
  /** Durable when it answers. A name that is taken is refused: a secret is never replaced unseen. */
  abstract put(name: string, text: string): Promise<void>;
  abstract read(name: string): Promise<string | null>;
  /** Gone when it answers, also where it never was. */
  abstract remove(name: string): Promise<void>;
  abstract list(): Promise<readonly { readonly name: string; readonly since: Date }[]>;
}
