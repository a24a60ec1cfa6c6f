import { type ServiceName } from '@app/contracts';
import { type Identity } from '@app/kernel';
import { importJWK, type JWK, SignJWT } from 'jose';

export const IDENTITY_HEADER = 'x-identity';
export const IDENTITY_ISSUER = 'gateway';
export const IDENTITY_SECONDS = 60;

/** The gateway's word for who asks: signed for one service and 60 seconds (real time). */
export class IdentitySigner {
  private constructor(
    private readonly key: Awaited<ReturnType<typeof importJWK>>,
    private readonly kid: string,
  ) {}

  /** `privateKey`: a JSON Web Key with `kid`, Ed25519. */
  static async from(privateKey: unknown): Promise<IdentitySigner> {
    const jwk = privateKey as JWK;
    if (jwk.kty !== 'OKP' || jwk.crv !== 'Ed25519' || !jwk.kid || !jwk.d)
      throw new Error('IDENTITY_PRIVATE_KEY must be an Ed25519 JSON Web Key with kid and d');
    return new IdentitySigner(await importJWK(jwk, 'EdDSA'), jwk.kid);
  }

  /** The value of the `x-identity` header of a request to `audience`. */
  async sign(identity: Identity, audience: ServiceName): Promise<string> {
    return new SignJWT({ identity })
      .setProtectedHeader({ alg: 'EdDSA', kid: this.kid })
      .setIssuer(IDENTITY_ISSUER)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(`${IDENTITY_SECONDS}s`)
      .sign(this.key);
  }
}
