import { createHash } from 'node:crypto';

const names = new Map<string, string>();

/** A prepared statement's name: the same text always has the same one, so that the server parses it once a connection. */
export function statementName(text: string): string {
  let name = names.get(text);
  if (name === undefined) {
    name = `j_${createHash('sha256').update(text).digest('hex').slice(0, 24)}`;
    names.set(text, name);
  }
  return name;
}
