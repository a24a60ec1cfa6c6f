import { type ServiceName } from '@app/contracts';
import { ROLES, type Identity } from '@app/kernel';
import { type FastifyRequest } from 'fastify';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { ProblemError } from '../http/problem-error.js';
import { IDENTITY_HEADER, IDENTITY_ISSUER, IDENTITY_SECONDS } from './identity-signer.js';
import { IdentitySource } from './identity-source.js';

/** Clocks of two machines may differ by this much. */
const TOLERANCE_SECONDS = 5;

/** Takes the identity from the gateway's signed header, and nothing else. */
export class SignedIdentitySource extends IdentitySource {
  private readonly keys: ReturnType<typeof createLocalJWKSet>;

  constructor(
    private readonly service: ServiceName,
    publicKeys: unknown,
  ) {
    super();
    this.keys = createLocalJWKSet(publicKeys as JSONWebKeySet);
  }

  async identityOf(request: FastifyRequest): Promise<Identity | null> {
    const header = request.headers[IDENTITY_HEADER];
    if (header === undefined) return null;
    try {
      const { payload } = await jwtVerify(Array.isArray(header) ? header.join() : header, this.keys, {
        algorithms: ['EdDSA'],
        issuer: IDENTITY_ISSUER,
        audience: this.service,
        maxTokenAge: IDENTITY_SECONDS,
        clockTolerance: TOLERANCE_SECONDS,
        requiredClaims: ['exp', 'iat', 'identity'],
      });
      return identityFrom(payload['identity']);
    } catch {
      throw new ProblemError(401, 'identity.refused');
    }
  }
}

function identityFrom(claim: unknown): Identity {
  const identity = claim as Identity;
  const holds =
    typeof claim === 'object' &&
    claim !== null &&
    typeof identity.personId === 'string' &&
    Array.isArray(identity.roles) &&
    (identity.roles as readonly unknown[]).every((role) => (ROLES as readonly unknown[]).includes(role));
  if (!holds) throw new ProblemError(401, 'identity.refused');
  return identity;
}
