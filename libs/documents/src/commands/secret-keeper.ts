/** Where private keys of secret ballots lie while they are open: the port this context needs of the secret store. */
export abstract class SecretKeeper {
  /** Durable when it answers. */
  abstract put(name: string, text: string): Promise<void>;
  abstract read(name: string): Promise<string | null>;
  /** Gone when it answers, also where it never was. */
  abstract remove(name: string): Promise<void>;
  abstract list(): Promise<readonly { readonly name: string; readonly since: Date }[]>;
}
