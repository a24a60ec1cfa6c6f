import { type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { catchError, type Observable, of } from 'rxjs';
import { askedOf } from './asked.js';
import { commandOf, type IdempotencyStore } from './command.js';
import { isUpload, keepUpload } from './upload.js';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** A command whose key is known gets its recorded answer, marked `Idempotency-Replayed: true`, and does not run again. */
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly store: IdempotencyStore) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    if (SAFE.has(request.method) || request.headers['idempotency-key'] === undefined || askedOf(request).identity === null)
      return next.handle();
    const again = (answer: unknown): unknown => {
      void context.switchToHttp().getResponse<FastifyReply>().header('idempotency-replayed', 'true');
      return answer;
    };
    if (isUpload(request)) await keepUpload(request);
    const command = commandOf(request);
    const known = await this.store.replay(command);
    if (known !== null) return of(again(known.answer));
    // The same command ran at the same moment: it won the race for the key, or what it did refuses this one. Its answer is ours. What fails
    // after this command itself was recorded (a file that was taken in and then could not be read) is no such refusal.
    return next.handle().pipe(
      catchError(async (error: unknown) => {
        if (this.store.answered(command)) throw error;
        const meanwhile = isReplayed(error) ? error : await this.store.replay(command).catch(() => null);
        if (meanwhile === null) throw error;
        return again(meanwhile.answer);
      }),
    );
  }
}

/** What the store throws from inside a command whose key was taken meanwhile. */
function isReplayed(error: unknown): error is Error & { readonly answer: unknown } {
  return error instanceof Error && error.name === 'Replayed' && 'answer' in error;
}
