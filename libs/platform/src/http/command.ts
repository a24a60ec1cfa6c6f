import { type Actor, canonicalJson, invalid } from '@app/kernel';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { createHash } from 'node:crypto';
import { askedOf } from './asked.js';
import { ProblemError } from './problem-error.js';
import { isUpload, uploadDigest } from './upload.js';

/** Who commands, under which correlation id and idempotency key: what `journal` takes as `By`. */
export interface CommandBy {
  readonly actor: Actor;
  readonly correlationId: string;
  readonly idempotency: { readonly route: string; readonly key: string; readonly bodyDigest: string } | null;
}

/** What `journal` offers to the HTTP side: the recorded answer of a command that was given before. `Journal` is one. */
export abstract class IdempotencyStore {
  /** Null: the key is new. Throws `conflict` where the key was used with another body. */
  abstract replay(by: CommandBy): Promise<{ readonly answer: unknown } | null>;
  /** Whether this very command, not an earlier one under the same key, left the recorded answer. */
  abstract answered(by: CommandBy): boolean;
}

const commands = new WeakMap<FastifyRequest['raw'], CommandBy>();
const KEY = /^[\x21-\x7e]{1,200}$/;

/**
 * The command's `By`, from the signed-in person, the correlation id and the `Idempotency-Key` of the request: one object a request. The
 * route holds the ids of the path, so that a key used again on another document is another command.
 */
export function commandOf(request: FastifyRequest): CommandBy {
  const known = commands.get(request.raw);
  if (known !== undefined) return known;
  const command = commandAsked(request);
  commands.set(request.raw, command);
  return command;
}

function commandAsked(request: FastifyRequest): CommandBy {
  const { identity, correlationId } = askedOf(request);
  if (identity === null) throw new ProblemError(401, 'identity.missing');
  const header = request.headers['idempotency-key'];
  const actor = { kind: 'person', identity } as const;
  if (header === undefined) return { actor, correlationId, idempotency: null };
  if (typeof header !== 'string' || !KEY.test(header)) throw invalid('idempotency.bad-key', { field: 'Idempotency-Key' });
  const [path = '', query = ''] = request.url.split('?');
  return {
    actor,
    correlationId,
    idempotency: { route: `${request.method} ${path}`, key: header, bodyDigest: digestOf(request, query) },
  };
}

/** The bytes of an uploaded file and the fields before it stand for its body: they were read before this is asked. */
function digestOf(request: FastifyRequest, query: string): string {
  const body = isUpload(request) ? uploadDigest(request) : (request.body ?? null);
  return createHash('sha256').update(canonicalJson({ body, query })).digest('hex');
}

/** `@Command() by: By` of a route that changes something. */
export const Command = createParamDecorator((_: unknown, context: ExecutionContext): CommandBy =>
  commandOf(context.switchToHttp().getRequest<FastifyRequest>()),
);
