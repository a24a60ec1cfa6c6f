import { createHash } from 'node:crypto';

/** SHA-256 (hex) of the ids of rows made in one set, sorted: what `journal.set_digest` says of them, so that `verify` notices an added or missing row. */
export function setDigest(ids: readonly string[]): string {
  return createHash('sha256')
    .update([...ids].sort().join(','))
    .digest('hex');
}
