import { type ServiceName } from '@app/contracts';
import { processEnvironment } from '@app/platform';
import { join } from 'node:path';
import { SERVICES } from './system.js';

export interface Wiring {
  readonly databaseUrlOf: (service: ServiceName) => string;
  readonly directUrlOf: (service: ServiceName) => string;
  readonly redisUrl: string | null;
  readonly queue: 'redis' | 'postgres';
  readonly queuePrefix: string;
  readonly dataDir: string;
  readonly host: string;
  readonly publicUrl: string;
  /** Addresses of all copies, by service. */
  readonly urls: Readonly<Record<ServiceName, readonly string[]>>;
  readonly publicKeys: string;
  readonly privateKey: string;
  readonly further: Readonly<Record<string, string>>;
}

/** Settings that must come from the wiring alone; one that a shell happens to carry would lead a service elsewhere. */
const OWN = /^(PORT|HOST|[A-Z]+_PORT|[A-Z]+_URLS|DATABASE_\w+|REDIS_URL|QUEUE_\w+|DATA_DIR|IDENTITY_\w+|SHUTDOWN_LIMIT_MS|NODE_OPTIONS)$/;

/** What one copy of a service is started with. Only the gateway gets the private key. */
export function environmentOf(service: ServiceName, copy: number, wiring: Wiring): NodeJS.ProcessEnv {
  const inherited = Object.fromEntries(Object.entries(processEnvironment).filter(([name]) => !OWN.test(name)));
  const url = wiring.urls[service][copy] ?? '';
  const portName = service === 'gateway' ? 'PORT' : `${service.toUpperCase()}_PORT`;
  const addresses: Record<string, string> = {};
  for (const name of SERVICES) if (name !== 'gateway') addresses[`${name.toUpperCase()}_URLS`] = wiring.urls[name].join(',');
  return {
    NODE_ENV: 'production',
    // Compiled code is kept between starts, by the versions of Node that can.
    NODE_COMPILE_CACHE: join(wiring.dataDir, 'cache'),
    ...inherited,
    ...wiring.further,
    [portName]: new URL(url).port,
    HOST: service === 'gateway' && copy === 0 ? wiring.host : '127.0.0.1',
    PUBLIC_URL: wiring.further['PUBLIC_URL'] ?? wiring.publicUrl,
    DATABASE_URL: wiring.databaseUrlOf(service),
    DATABASE_DIRECT_URL: wiring.directUrlOf(service),
    ...(wiring.redisUrl === null ? {} : { REDIS_URL: wiring.redisUrl }),
    QUEUE_BACKEND: wiring.queue,
    QUEUE_PREFIX: wiring.queuePrefix,
    DATA_DIR: wiring.dataDir,
    IDENTITY_PUBLIC_KEYS: wiring.publicKeys,
    ...(service === 'gateway' ? { IDENTITY_PRIVATE_KEY: wiring.privateKey } : {}),
    ...(service === 'gateway' ? addresses : {}),
    SHUTDOWN_LIMIT_MS: '2500',
  };
}
