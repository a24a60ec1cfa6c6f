import { createHash, randomBytes } from 'node:crypto';
import { canonicalJson } from '@app/kernel';

/** Contents of an entry as they are stored: apart from it, salted, so that they can be erased while the chain still verifies. */
export interface SealedPayload {
  readonly salt: Buffer;
  readonly payload: string;
  readonly detail: string | null;
  readonly digest: Buffer;
}

/** What JSON makes of a value (dates become strings), canonically written: what is stored is exactly what was digested. */
function plain(value: object): string {
  return canonicalJson(JSON.parse(JSON.stringify(value)));
}

export function sealPayload(payload: object, detail: object | undefined): SealedPayload {
  const salt = randomBytes(16);
  const sealed = { salt, payload: plain(payload), detail: detail === undefined ? null : plain(detail) };
  return { ...sealed, digest: digestOf(salt, sealed.payload, sealed.detail) };
}

/** SHA-256 over the salt and the canonical JSON (RFC 8785) of `[payload, detail]`. Without the salt, short contents could be guessed from the digest. */
export function digestOf(salt: Buffer, payload: string, detail: string | null): Buffer {
  return createHash('sha256')
    .update(salt)
    .update(`[${payload},${detail ?? 'null'}]`)
    .digest();
}

/** The same from stored JSON values, for verifying. */
export function digestOfStored(salt: Buffer, payload: unknown, detail: unknown): Buffer {
  return digestOf(salt, canonicalJson(payload), detail === null || detail === undefined ? null : canonicalJson(detail));
}
