import { type Identity } from '@app/kernel';
import { type FastifyRequest } from 'fastify';

/**
 * Where a process learns who asks. Services trust the gateway's signature; the gateway itself looks at the session or token. Answers null
 * where nobody is signed in, throws where a proof was shown that does not hold.
 */
export abstract class IdentitySource {
  abstract identityOf(request: FastifyRequest): Promise<Identity | null>;
}
