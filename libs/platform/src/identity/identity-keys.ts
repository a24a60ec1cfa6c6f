import { exportJWK, generateKeyPair } from 'jose';
import { randomUUID } from 'node:crypto';

export interface IdentityKeys {
  /** For the gateway alone: value of IDENTITY_PRIVATE_KEY. */
  readonly privateKey: string;
  /** For every service: value of IDENTITY_PUBLIC_KEYS. */
  readonly publicKeys: string;
}

/** A new pair for signing identities, as the JSON that the two settings take. */
export async function createIdentityKeys(): Promise<IdentityKeys> {
  const kid = randomUUID();
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const marks = { kid, alg: 'EdDSA', use: 'sig' };
  return {
    privateKey: JSON.stringify({ ...(await exportJWK(pair.privateKey)), ...marks }),
    publicKeys: JSON.stringify({ keys: [{ ...(await exportJWK(pair.publicKey)), ...marks }] }),
  };
}
