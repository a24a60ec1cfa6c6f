import { type Identity } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { askedOf } from '../http/asked.js';
import { ProblemError } from '../http/problem-error.js';

/** The identity of who asks: `@Who() who: Identity`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): Identity => {
  const { identity } = askedOf(context.switchToHttp().getRequest<FastifyRequest>());
  if (identity === null) throw new ProblemError(401, 'identity.missing');
  return identity;
});
