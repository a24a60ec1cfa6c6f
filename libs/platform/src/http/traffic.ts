import { newId } from '@app/kernel';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type Logger as Pino } from 'pino';
import { type Metrics } from '../health/metrics.js';
import { withCorrelation } from '../logs/correlation.js';
import { askedOf, noteAsked } from './asked.js';

export const CORRELATION_HEADER = 'x-correlation-id';
const CORRELATION = /^[A-Za-z0-9-]{8,64}$/;
const QUIET = /^\/(health|metrics)/;

/** The id under which one act is found in the logs of all services: the one that came, else a new one. */
export function correlationOf(headers: FastifyRequest['raw']['headers']): string {
  const given = headers[CORRELATION_HEADER];
  return typeof given === 'string' && CORRELATION.test(given) ? given : newId();
}

/** Notes and logs every request: method, path without query, status, time. Never bodies, titles, cookies or queries. */
export function watchTraffic(fastify: FastifyInstance, pino: Pino, metrics: Metrics): void {
  const seconds = metrics.histogram(
    'banhanh_http_request_seconds',
    'Time to answer a request',
    ['method', 'route', 'status'],
    [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  );
  fastify.addHook('onRequest', (request, reply, done) => {
    noteAsked(request, { correlationId: request.id, identity: null });
    void reply.header(CORRELATION_HEADER, request.id);
    withCorrelation(request.id, done);
  });
  // Reading the body loses the asynchronous context; from here on it holds again.
  fastify.addHook('preValidation', (request, _reply, done) => withCorrelation(request.id, done));
  fastify.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    const [path = ''] = request.url.split('?');
    if (!QUIET.test(path)) {
      const line = { method: request.method, path, status: reply.statusCode, ms: Math.round(reply.elapsedTime) };
      pino.info({ ...line, correlationId: askedOf(request).correlationId }, 'request');
    }
    done();
  });
}
