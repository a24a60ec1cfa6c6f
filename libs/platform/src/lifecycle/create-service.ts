import { type ServiceName } from '@app/contracts';
import { type Translations } from '@app/kernel';
import fastifyHelmet from '@fastify/helmet';
import fastifyMultipart from '@fastify/multipart';
import { type Type } from '@nestjs/common';
import { NestFactory, Reflector } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { type FastifyInstance } from 'fastify';
import { type IncomingMessage, type Server } from 'node:http';
import { HttpConfig } from '../config/http.config.js';
import { IdentityConfig, keyJson } from '../config/identity.config.js';
import { LogConfig } from '../config/log.config.js';
import { ConfigError, effectiveSettings, readConfig } from '../config/read-config.js';
import { Metrics } from '../health/metrics.js';
import { type IdempotencyStore } from '../http/command.js';
import { IdempotencyInterceptor } from '../http/idempotency.interceptor.js';
import { addOwnRoutes } from '../http/own-routes.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { Texts } from '../http/texts.js';
import { correlationOf, watchTraffic } from '../http/traffic.js';
import { createValidationPipe } from '../http/validation.js';
import { AccessGuard } from '../identity/access.guard.js';
import { type IdentitySource } from '../identity/identity-source.js';
import { SignedIdentitySource } from '../identity/signed-identity-source.js';
import { createPino, NestLogger } from '../logs/logger.js';
import { Lifecycle } from './lifecycle.js';
import { ProcessModule } from './process.module.js';

export interface ServiceOptions {
  /** Messages of the contexts this process serves. */
  readonly translations?: readonly Translations[];
  /** Where answers of known commands are found: the class `Journal`. Without it an Idempotency-Key is passed on but not replayed. */
  readonly idempotency?: Type<IdempotencyStore> | (abstract new (...args: never[]) => IdempotencyStore);
  /** How the process learns who asks, if not by the gateway's signature: a provider of the app's module. */
  readonly identity?: Type<IdentitySource>;
  /** Further Fastify plugins and routes, before the controllers are registered. */
  readonly configure?: (fastify: FastifyInstance, app: NestFastifyApplication) => Promise<void> | void;
}

export interface Service {
  readonly app: NestFastifyApplication;
  readonly lifecycle: Lifecycle;
  readonly http: HttpConfig;
  /** Ordered stop within SHUTDOWN_LIMIT_MS. */
  stop(): Promise<void>;
}

/** The whole process, ready but not listening yet: what `startService` starts, and what a test can ask with `app.inject`. */
export async function createService(appModule: Type<unknown>, service: ServiceName, options: ServiceOptions = {}): Promise<Service> {
  const http = readConfig(HttpConfig);
  const pino = createPino(service, readConfig(LogConfig));
  const adapter = new FastifyAdapter({
    bodyLimit: http.bodyLimitMb * 1_048_576,
    genReqId: (request: IncomingMessage) => correlationOf(request.headers),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(rootModule(appModule), adapter, {
    logger: new NestLogger(pino),
    abortOnError: false,
  });
  const fastify = adapter.getInstance<FastifyInstance>();
  await fastify.register(fastifyHelmet, HELMET);
  await fastify.register(fastifyMultipart, {
    limits: { fileSize: http.uploadLimitMb * 1_048_576 + 1, files: 1, fields: 20, fieldSize: 65_536 },
  });
  watchTraffic(fastify, pino, app.get(Metrics, { strict: false }));
  const texts = new Texts(options.translations ?? []);
  const source = options.identity === undefined ? signedIdentity(service) : app.get<IdentitySource>(options.identity, { strict: false });
  app.useGlobalFilters(new ProblemFilter(texts));
  app.useGlobalGuards(new AccessGuard(app.get(Reflector), source));
  app.useGlobalPipes(createValidationPipe());
  if (options.idempotency !== undefined)
    app.useGlobalInterceptors(new IdempotencyInterceptor(app.get<IdempotencyStore>(options.idempotency, { strict: false })));
  addOwnRoutes(app, fastify, service, http);
  await options.configure?.(fastify, app);
  await app.init();
  await fastify.ready();
  pino.info({ settings: effectiveSettings() }, 'effective configuration');

  const lifecycle = app.get(Lifecycle, { strict: false });
  lifecycle.onStop('requests', 'http', (deadline) => closeServer(app.getHttpServer(), deadline));
  lifecycle.onStop('connections', 'modules', () => app.close());
  return { app, lifecycle, http, stop: () => lifecycle.stop(http.shutdownLimitMs) };
}

/** The app's module beside what every process has. */
function rootModule(appModule: Type<unknown>) {
  class ServiceRoot {}
  return { module: ServiceRoot, imports: [ProcessModule, appModule] };
}

function signedIdentity(service: ServiceName): SignedIdentitySource {
  const { publicKeys } = readConfig(IdentityConfig);
  if (publicKeys === null)
    throw new ConfigError([{ env: 'IDENTITY_PUBLIC_KEYS', given: null, allowed: 'JWKS của cổng vào / JSON Web Key Set of the gateway' }]);
  return new SignedIdentitySource(service, keyJson(publicKeys));
}

/** Stops listening, lets requests in hand finish, cuts what is left when its time is over (live streams never end by themselves). */
async function closeServer(server: Server, deadline: AbortSignal): Promise<void> {
  if (!server.listening) return;
  const idle = setInterval(() => server.closeIdleConnections(), 25);
  deadline.addEventListener('abort', () => server.closeAllConnections(), { once: true });
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearInterval(idle);
}

/** No inline script or style, no foreign origin, no frame. HTTPS is the business of the proxy in front. */
const HELMET = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      'default-src': ["'self'"],
      'img-src': ["'self'", 'data:', 'blob:'],
      'font-src': ["'self'"],
      'object-src': ["'none'"],
      'frame-src': ["'self'", 'blob:'],
      'frame-ancestors': ["'self'"],
      'base-uri': ["'self'"],
      'form-action': ["'self'"],
    },
  },
  hsts: false,
  crossOriginEmbedderPolicy: false,
  originAgentCluster: false,
};
