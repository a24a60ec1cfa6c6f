import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once and of which only the digest is kept: 256 random bits, safe in cookies, headers and links. */
export function newSecret(prefix = ''): string {
  return prefix + randomBytes(32).toString('base64url');
}

export function digestOfSecret(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** The anti-forgery token of a session: follows from its secret, which scripts cannot read, and says nothing about it. */
export function csrfTokenOf(secret: string): string {
  return createHash('sha256').update(`csrf:${secret}`).digest('base64url');
}
