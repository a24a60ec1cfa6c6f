import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Observable, of } from 'rxjs';
import { askedOf } from './asked.js';
import { commandOf, type IdempotencyStore } from './command.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A command whose key is known gets its recorded answer, marked `Idempotency-Replayed: true`, and does not run again. */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(request.method) || request.headers['idempotency-key'] === undefined || askedOf(request).identity === null)
      return next.handle();
    const known = await this.store.replay(commandOf(request));
    if (known === null) return next.handle();
    context.switchToHttp().getResponse<FastifyReply>().header('idempotency-replayed', 'true');
    return of(known.answer);
  }
}
