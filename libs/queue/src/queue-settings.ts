import { type ServiceName } from '@app/contracts';
import { DatabaseConfig, QueueConfig, readConfig } from '@app/platform';

/** Where the queues of one process live. */
export interface QueueSettings {
  readonly backend: 'redis' | 'postgres';
  readonly redisUrl: string | null;
  /** Without a pooler: nudges listen on it, and the PostgreSQL backend lives there. */
  readonly databaseUrl: string;
  /** The role taken on in the database; null stays the user of the address. */
  readonly role: string | null;
  /** Of all keys in Redis. */
  readonly prefix: string;
}

/** As the configuration says. */
export function configuredQueue(app: ServiceName): QueueSettings {
  const queue = readConfig(QueueConfig);
  const database = readConfig(DatabaseConfig);
  const role = database.role ?? `banhanh_${app}`;
  return {
    backend: queue.backend,
    redisUrl: queue.redisUrl,
    databaseUrl: database.direct,
    role: role === 'none' ? null : role,
    prefix: queue.prefix,
  };
}

/** Startup options of a connection of ours. */
export function sessionOptions(settings: QueueSettings, more = ''): string {
  return `${settings.role === null ? '' : `-c role=${settings.role} `}-c timezone=UTC${more}`;
}
