import { parseArgs } from 'node:util';
import { OperatorError } from '../system/operator-error.js';

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;

export interface Arguments {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, boolean | undefined>>;
  readonly rest: readonly string[];
}

/** The arguments of a command; an unknown one is refused with its usage. */
export function readArguments(args: string[], options: Options, usage: string): Arguments {
  try {
    const { values, positionals } = parseArgs({ args, options: { ...options }, allowPositionals: true });
    const entries = Object.entries(values);
    return {
      texts: Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string')),
      flags: Object.fromEntries(entries.filter((entry): entry is [string, boolean] => typeof entry[1] === 'boolean')),
      rest: positionals,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    throw new OperatorError(`Tham số không đúng: ${reason}`, `Wrong arguments. Usage: ${usage}`);
  }
}
