import { type Identity } from '@app/kernel';
import { type FastifyRequest } from 'fastify';

/** What platform notes on a request while it goes through the guards. */
export interface Asked {
  correlationId: string;
  /** Null: nobody is signed in (public routes only). */
  identity: Identity | null;
}

const asked = new WeakMap<FastifyRequest['raw'], Asked>();

export function noteAsked(request: FastifyRequest, what: Asked): void {
  asked.set(request.raw, what);
}

export function askedOf(request: FastifyRequest): Asked {
  return asked.get(request.raw) ?? { correlationId: request.id, identity: null };
}
