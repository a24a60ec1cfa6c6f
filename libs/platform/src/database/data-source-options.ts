import { type ServiceName } from '@app/contracts';
import { type DataSourceOptions, type EntitySchema, type MixedList } from 'typeorm';
import { type DatabaseConfig } from '../config/database.config.js';

export type Entities = MixedList<string | EntitySchema | (new () => object)>;

/** Who connects: a service, or the operator's tool, which has no service of its own. */
export type DatabaseUser = ServiceName | 'ops';

/**
 * How a service reaches the database: it takes on its own role at once (a startup option, so no statement can run before), its sessions
 * count in UTC, it holds at most `pool` connections, and short statements are not slowed by just-in-time compilation.
 */
export function dataSourceOptions(service: DatabaseUser, config: DatabaseConfig, entities: Entities = []): DataSourceOptions {
  const role = config.role ?? `banhanh_${service}`;
  return {
    type: 'postgres',
    url: config.url,
    applicationName: service,
    entities,
    synchronize: false,
    migrationsRun: false,
    logging: false,
    installExtensions: false,
    poolSize: config.pool,
    connectTimeoutMS: 5000,
    extra: {
      options: `${role === 'none' ? '' : `-c role=${role} `}-c timezone=UTC -c jit=off -c statement_timeout=30s -c idle_in_transaction_session_timeout=30s`,
      idleTimeoutMillis: 30_000,
      keepAlive: true,
    },
  };
}
