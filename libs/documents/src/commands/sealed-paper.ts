import { createHash, webcrypto } from 'node:crypto';

/**
 * How a slip is sealed (v1): ECDH on P-256 between a key made for this slip and the key of the decision; HKDF-SHA-256 (salt: both public
 * keys, info: `banhanh ballot v1|<decision id>|<person id>`) gives the key of AES-256-GCM, which authenticates the same info. Decision and
 * member are bound in, so that no slip can be put in again elsewhere or for somebody else. The text is padded to whole kilobytes: its
 * length would tell the choice. `v1.<public key>.<iv>.<ciphertext>`, each base64url.
 */
const { subtle } = webcrypto;
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PAD = 1024;
/** Of the sealed text; the longest slip there can be fits. */
export const SEALED_MOST = 100_000;

export interface SealKeys {
  /** Raw point, base64url. */
  readonly publicKey: string;
  /** PKCS #8, base64url. */
  readonly privateKey: string;
}

/** Whose slip it is, in which decision. */
export interface SealedFor {
  readonly decisionId: string;
  readonly personId: string;
}

const text = (bytes: ArrayBuffer | Uint8Array): string => Buffer.from(bytes as Uint8Array).toString('base64url');
const bytes = (encoded: string): Uint8Array => Uint8Array.from(Buffer.from(encoded, 'base64url'));

export async function createSealKeys(): Promise<SealKeys> {
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  return {
    publicKey: text(new Uint8Array(await subtle.exportKey('raw', pair.publicKey))),
    privateKey: text(new Uint8Array(await subtle.exportKey('pkcs8', pair.privateKey))),
  };
}

async function keyOf(
  own: webcrypto.CryptoKey,
  other: Uint8Array,
  salt: Uint8Array,
  info: Uint8Array,
  use: 'encrypt' | 'decrypt',
): Promise<webcrypto.CryptoKey> {
  const theirs = await subtle.importKey('raw', other, CURVE, false, []);
  const secret = await subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}

const infoOf = ({ decisionId, personId }: SealedFor): Uint8Array =>
  new TextEncoder().encode(`banhanh ballot v1|${decisionId.toLowerCase()}|${personId.toLowerCase()}`);

/** Seals a slip as a page does: for programs that vote over the API, and for tests. */
export async function sealPaper(publicKey: string, whose: SealedFor, paper: object): Promise<string> {
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const mine = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  const theirs = bytes(publicKey);
  const info = infoOf(whose);
  const key = await keyOf(pair.privateKey, theirs, Buffer.concat([mine, theirs]), info, 'encrypt');
  const plain = new TextEncoder().encode(JSON.stringify(paper));
  const padded = new Uint8Array(Math.ceil(plain.length / PAD) * PAD).fill(0x20);
  padded.set(plain);
  const iv = webcrypto.getRandomValues(new Uint8Array(12));
  const sealed = await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: info }, key, padded);
  return `v1.${text(mine)}.${text(iv)}.${text(new Uint8Array(sealed))}`;
}

/** Binds the sealed text to its journal entry. The text is random through and through, so its digest tells nothing. */
export const sealDigestOf = (sealed: string): string => createHash('sha256').update(sealed).digest('hex');

/** What was sealed; null where it cannot be opened with this key for this member. */
export async function openPaper(keys: SealKeys, whose: SealedFor, sealed: string): Promise<unknown> {
  try {
    const [version, mine = '', iv = '', ciphertext = ''] = sealed.split('.');
    if (version !== 'v1') return null;
    const info = infoOf(whose);
    const own = await subtle.importKey('pkcs8', bytes(keys.privateKey), CURVE, false, ['deriveBits']);
    const salt = Buffer.concat([bytes(mine), bytes(keys.publicKey)]);
    const key = await keyOf(own, bytes(mine), salt, info, 'decrypt');
    const plain = await subtle.decrypt({ name: 'AES-GCM', iv: bytes(iv), additionalData: info }, key, bytes(ciphertext));
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(plain)) as unknown;
  } catch {
    // Whatever is wrong with it, it is a slip that cannot be read.
    return null;
  }
}
