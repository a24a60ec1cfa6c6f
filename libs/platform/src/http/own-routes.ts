import { type INestApplication } from '@nestjs/common';
import { type FastifyInstance, type FastifyRequest } from 'fastify';
import { type HttpConfig } from '../config/http.config.js';
import { Health } from '../health/health.js';
import { Metrics } from '../health/metrics.js';
import { Lifecycle } from '../lifecycle/lifecycle.js';
import { productVersion } from '../lifecycle/version.js';
import { describeApi } from './openapi.js';

const LOOPBACK = /^(127\.|::1$|::ffff:127\.)/;

/**
 * What every process answers about itself, without signing in: `/health/live` (it runs), `/health/ready` (it can work), `/metrics`
 * (Prometheus; from the same machine unless METRICS_FROM=any) and `/openapi.json`.
 */
export function addOwnRoutes(app: INestApplication, fastify: FastifyInstance, service: string, config: HttpConfig): void {
  const health = app.get(Health, { strict: false });
  const metrics = app.get(Metrics, { strict: false });
  const lifecycle = app.get(Lifecycle, { strict: false });

  fastify.get('/health/live', () => ({ status: 'ok', service, version: productVersion }));

  fastify.get('/health/ready', async (_request, reply) => {
    const [checks, numbers] = await Promise.all([health.results(), health.numbers()]);
    const ready = !lifecycle.ending && checks.every((check) => check.ok);
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send({ status: ready ? 'ok' : lifecycle.ending ? 'stopping' : 'not-ready', service, checks, ...numbers });
  });

  fastify.get('/metrics', async (request: FastifyRequest, reply) => {
    if (config.metricsFrom === 'loopback' && !LOOPBACK.test(request.socket.remoteAddress ?? '')) return reply.callNotFound();
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });

  // Made when first asked for: it takes a while and most processes are never asked.
  let description: unknown;
  fastify.get('/openapi.json', () => (description ??= describeApi(app, service, productVersion)));
}
