import { canonicalJson } from '@app/kernel';
import { createHash } from 'node:crypto';

/** SHA-256 (hex) of the canonical JSON (RFC 8785): names a content for good. A ballot and a signature are bound to it. */
export function digestOf(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
