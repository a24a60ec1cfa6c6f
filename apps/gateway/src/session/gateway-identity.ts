import { timingSafeEqual } from 'node:crypto';
import { type SignedIn, SignedInPeople } from '@app/directory';
import { type Identity } from '@app/kernel';
import { IdentitySource, ProblemError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { SessionConfig } from './session.config.js';
import { SessionCookie } from './session-cookie.js';

export type Proof = { readonly kind: 'session' | 'token'; readonly secret: string };

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * At the gateway a person is known by a session cookie or a program by its API token. A command under a cookie must also carry the session's
 * anti-forgery token: another site can make a browser send the cookie, but cannot read the token.
 */
@Injectable()
export class GatewayIdentity extends IdentitySource {
  constructor(
    private readonly people: SignedInPeople,
    private readonly cookie: SessionCookie,
    private readonly config: SessionConfig,
  ) {
    super();
  }

  async identityOf(request: FastifyRequest): Promise<Identity | null> {
    const proof = this.proofOf(request);
    if (proof === null) return null;
    const signedIn = await this.look(proof);
    if (signedIn === null) throw new ProblemError(401, proof.kind === 'token' ? 'token.refused' : 'session.ended');
    if (proof.kind === 'session' && !SAFE.has(request.method)) this.checkForgery(request, proof.secret);
    const path = request.url.split('?')[0] ?? '';
    if (signedIn.mustChange && !/^\/api\/session(\/password)?$/.test(path)) throw new ProblemError(403, 'session.must-change');
    return signedIn.identity;
  }

  /** What the request shows: a token in `Authorization`, else the cookie. A header that is no bearer token is refused, not ignored. */
  proofOf(request: FastifyRequest): Proof | null {
    const header = request.headers.authorization;
    if (header !== undefined) {
      const secret = /^Bearer (bh_[\w-]{20,100})$/.exec(header)?.[1];
      if (secret === undefined) throw new ProblemError(401, 'token.refused');
      return { kind: 'token', secret };
    }
    const secret = this.cookie.read(request);
    return secret === null ? null : { kind: 'session', secret };
  }

  look(proof: Proof): Promise<SignedIn | null> {
    return proof.kind === 'token' ? this.people.byToken(proof.secret) : this.people.bySession(proof.secret, this.config.idleMinutes);
  }

  private checkForgery(request: FastifyRequest, secret: string): void {
    const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''));
    const wanted = Buffer.from(this.people.csrfToken(secret));
    if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) throw new ProblemError(403, 'session.csrf');
  }
}
