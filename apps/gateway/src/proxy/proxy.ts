import { type ServiceName } from '@app/contracts';
import { type Identity, unavailable } from '@app/kernel';
import { askedOf, CORRELATION_HEADER, IDENTITY_HEADER, ProblemError, ServicesConfig } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type IncomingMessage } from 'node:http';
import { GatewayIdentity } from '../session/gateway-identity.js';
import { Signer } from '../session/signer.js';
import { type Asked, askService, NoAnswer, travelling } from './ask-service.js';
import { ServicePool } from './service-pool.js';

/** First part of the path → the service that answers there. */
export const PROXIED = {
  documents: 'documents',
  inspections: 'documents',
  sessions: 'documents',
  dissemination: 'dissemination',
  notifications: 'dissemination',
  followup: 'followup',
} as const satisfies Readonly<Record<string, ServiceName>>;
export type ProxiedService = (typeof PROXIED)[keyof typeof PROXIED];

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);
/** A body up to this size is read before it is sent, so that it can be sent to another copy. */
const AT_HAND_BYTES = 1_048_576;

/**
 * Passes requests on to the services, in the name of who asks. A copy that refuses the connection is passed over; one that breaks off before it
 * answers only for what may be asked twice. Otherwise 503 with Retry-After: the caller knows that it does not know.
 */
@Injectable()
export class Proxy {
  private readonly pools: Readonly<Record<ProxiedService, ServicePool>>;

  constructor(
    services: ServicesConfig,
    private readonly identity: GatewayIdentity,
    private readonly signer: Signer,
  ) {
    this.pools = {
      documents: new ServicePool(services.documents),
      dissemination: new ServicePool(services.dissemination),
      followup: new ServicePool(services.followup),
    };
  }

  /** Routes of their own, in a context that does not read bodies. */
  mount(fastify: FastifyInstance): void {
    void fastify.register((context, _options, done) => {
      context.removeAllContentTypeParsers();
      context.addContentTypeParser('*', (_request, _payload, parsed) => parsed(null));
      for (const [part, service] of Object.entries(PROXIED)) {
        const handler = (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => this.pass(service, request, reply);
        context.all(`/api/${part}`, handler);
        context.all(`/api/${part}/*`, handler);
      }
      done();
    });
  }

  private async pass(service: ProxiedService, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
    const identity = await this.identity.identityOf(request);
    if (identity === null) throw new ProblemError(401, 'identity.missing');
    askedOf(request).identity = identity;
    const gone = new AbortController();
    reply.raw.on('close', () => {
      if (!reply.raw.writableFinished) gone.abort();
    });
    const answer = await this.ask(service, await this.askedOf(request, identity, service), gone.signal);
    void reply.code(answer.statusCode ?? 502).headers(travelling(answer.headers));
    return reply.send(answer);
  }

  private async askedOf(request: FastifyRequest, identity: Identity, service: ProxiedService): Promise<Asked> {
    const length = request.headers['content-length'];
    const empty = length === undefined ? request.headers['transfer-encoding'] === undefined : length === '0';
    const small = length !== undefined && Number(length) <= AT_HAND_BYTES;
    const body = empty ? null : small ? await whole(request.raw) : request.raw;
    return {
      method: request.method,
      path: request.url,
      headers: {
        ...travelling(request.headers),
        [IDENTITY_HEADER]: await (await this.signer.ready()).sign(identity, service),
        [CORRELATION_HEADER]: askedOf(request).correlationId,
        'x-forwarded-for': request.ip,
      },
      body,
      repeatable: (SAFE.has(request.method) || request.headers['idempotency-key'] !== undefined) && body !== request.raw,
    };
  }

  private async ask(service: ProxiedService, asked: Asked, gone: AbortSignal): Promise<IncomingMessage> {
    const copies = this.pools[service].order();
    // The first once more at the end: a kept connection may have been dead although its service is well.
    for (const url of [...copies, ...copies.slice(0, 1)]) {
      try {
        return await askService(url, asked, gone);
      } catch (error) {
        if (!(error instanceof NoAnswer) || gone.aborted) throw error;
        this.pools[service].failed(url);
        if (!error.untouched && !asked.repeatable) break;
      }
    }
    throw unavailable('service.unavailable', { params: { service }, retryAfterSeconds: 1 });
  }
}

async function whole(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
