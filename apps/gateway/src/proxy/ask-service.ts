import { Agent, type IncomingHttpHeaders, type IncomingMessage, type OutgoingHttpHeaders, request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type Readable } from 'node:stream';

/** Kept connections for what may be asked twice; a kept connection can turn out dead, and then one cannot know whether the command arrived. */
const kept = new Agent({ keepAlive: true, maxSockets: 256, maxFreeSockets: 32 });
const fresh = new Agent({ keepAlive: false, maxSockets: 256 });

const ANSWER_MS = 120_000;
/** A copy on a machine that is gone neither accepts nor refuses. */
const CONNECT_MS = 2000;

export interface Asked {
  readonly method: string;
  /** Path and query as they came. */
  readonly path: string;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer | Readable | null;
  /** It may be sent again: a safe method, or a command with an idempotency key, whose body is at hand. */
  readonly repeatable: boolean;
}

/** The service gave no answer. `untouched`: nothing of the request was sent, so that anybody else may be asked. */
export class NoAnswer extends Error {
  constructor(
    readonly untouched: boolean,
    cause: unknown,
  ) {
    super(cause instanceof Error ? cause.message : 'no answer', { cause });
    this.name = 'NoAnswer';
  }
}

/** Sends a request to one copy; resolves with the head of its answer, whose body is still to be read. Throws `NoAnswer`. */
export function askService(url: string, asked: Asked, gone: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const target = new URL(url);
    let connected = false;
    const open = target.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = open({
      hostname: target.hostname,
      port: target.port,
      method: asked.method,
      path: target.pathname.replace(/\/$/, '') + asked.path,
      headers: { ...asked.headers, host: target.host },
      signal: gone,
      timeout: ANSWER_MS,
      ...(target.protocol === 'https:' ? {} : { agent: asked.repeatable ? kept : fresh }),
    });
    request.on('timeout', () => request.destroy(new Error('no answer in time')));
    request.on('response', resolve);
    request.on('error', (error) => reject(new NoAnswer(!connected, error)));
    const send = (): void => {
      connected = true;
      if (asked.body === null || Buffer.isBuffer(asked.body)) request.end(asked.body ?? undefined);
      else asked.body.on('error', (error) => request.destroy(error)).pipe(request);
    };
    // Nothing is sent before the connection stands: a copy that refuses has seen nothing.
    request.on('socket', (socket) => {
      if (!socket.connecting) return send();
      const late = setTimeout(() => request.destroy(new Error('no connection in time')), CONNECT_MS);
      request.once('close', () => clearTimeout(late));
      socket.once('connect', () => {
        clearTimeout(late);
        send();
      });
    });
  });
}

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** What only the gateway says to a service, or what a service has no business with. */
const OWN = new Set([
  'host',
  'cookie',
  'authorization',
  'x-identity',
  'x-csrf-token',
  'x-correlation-id',
  'x-forwarded-for',
  'forwarded',
  'expect',
]);

/** The headers that travel on, in either direction. */
export function travelling(headers: IncomingHttpHeaders): OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !HOP_BY_HOP.has(name) && !OWN.has(name) && !named.has(name)));
}
