/** The slip of a secret ballot, sealed where it is written; the format is described with `POST …/ballot/sealed-votes` of the API. */
const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const PAD = 1024;

/** False where the page came by plain http from elsewhere: browsers then keep their cryptography to themselves. */
export const canSeal = (): boolean => globalThis.isSecureContext && 'subtle' in crypto;

export async function sealPaper(
  publicKey: string,
  whose: { readonly decisionId: string; readonly personId: string },
  paper: object,
): Promise<string> {
  const { subtle } = crypto;
  const info = new TextEncoder().encode(`banhanh ballot v1|${whose.decisionId.toLowerCase()}|${whose.personId.toLowerCase()}`);
  const theirs = bytes(publicKey);
  const pair = await subtle.generateKey(CURVE, true, ['deriveBits']);
  const mine = new Uint8Array(await subtle.exportKey('raw', pair.publicKey));
  const secret = await subtle.deriveBits(
    { name: 'ECDH', public: await subtle.importKey('raw', theirs, CURVE, false, []) },
    pair.privateKey,
    256,
  );
  const salt = new Uint8Array(mine.length + theirs.length);
  salt.set(mine);
  salt.set(theirs, mine.length);
  const material = await subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  const key = await subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt, info }, material, { name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
  ]);
  const plain = new TextEncoder().encode(JSON.stringify(paper));
  // Padded with spaces: the length of what is sealed must not tell the choice.
  const padded = new Uint8Array(Math.ceil(plain.length / PAD) * PAD).fill(0x20);
  padded.set(plain);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = new Uint8Array(await subtle.encrypt({ name: 'AES-GCM', iv, additionalData: info }, key, padded));
  return `v1.${text(mine)}.${text(iv)}.${text(sealed)}`;
}

const text = (raw: Uint8Array): string =>
  btoa(Array.from(raw, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

const bytes = (encoded: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(encoded.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
