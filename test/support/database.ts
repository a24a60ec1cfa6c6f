import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { DataSource, type EntitySchema, type MigrationInterface, type MixedList } from 'typeorm';

const LIBS = join(import.meta.dirname, '..', '..', 'libs');
const ORDER = ['journal', 'directory', 'inspections', 'documents', 'dissemination', 'notifications', 'followup'] as const;
export type ContextName = (typeof ORDER)[number];

export interface TestDatabase {
  readonly name: string;
  /** As the owner, who may do everything. */
  readonly url: string;
  /** As a service connects: `urlFor('documents')` has the role `banhanh_documents`, UTC and the service's name. */
  urlFor(service: string): string;
  /** A connected DataSource of a service, or of the owner; closed by `drop`. */
  dataSource(service?: string | null, entities?: MixedList<EntitySchema | (new () => object)>, poolSize?: number): Promise<DataSource>;
  /** Runs SQL as the owner. */
  query<R = Record<string, unknown>>(sql: string, params?: unknown[]): Promise<R[]>;
  /** Sets the journal's time; it runs on from there. */
  moveClock(to: Date | string): Promise<void>;
  /** Closes what was opened here and drops the database. */
  drop(): Promise<void>;
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL;
  if (url === undefined) throw new Error('no test server: this project of jest.config.mjs has no globalSetup');
  return url;
}

function urlOf(database: string, options: string | null = null, applicationName = 'test'): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  // pg reads these; an encoded space must be %20 there, not a plus.
  const params = [`application_name=${applicationName}`, ...(options === null ? [] : [`options=${encodeURIComponent(options)}`])];
  return `${url.toString()}?${params.join('&')}`;
}

type MigrationClass = new () => MigrationInterface;

/** The migrations of a context, read from its folder: a context that has none yet, or whose other files do not compile, is no hindrance. */
async function migrationsOf(context: ContextName): Promise<MigrationClass[]> {
  const folder = join(LIBS, context, 'src', 'storage', 'migrations');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => /^\d{13}-.*\.ts$/.test(name))
    .sort();
  const loaded = await Promise.all(files.map(async (file) => (await import(join(folder, file))) as Record<string, unknown>));
  return loaded.flatMap((module) =>
    Object.values(module).filter((value): value is MigrationClass => typeof value === 'function' && 'up' in (value.prototype as object)),
  );
}

async function admin<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function template(contexts: readonly ContextName[]): Promise<string> {
  const name = `banhanh_test_${process.env.TEST_RUN ?? 'x'}_t_${createHash('sha256').update(contexts.join()).digest('hex').slice(0, 8)}`;
  await admin(async (client) => {
    // Two workers of Jest may want it at once: the first makes it, the other waits.
    await client.query('SELECT pg_advisory_lock($1)', [7_340_033]);
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (rowCount === 1) return;
    const unfinished = `${name}_u`;
    await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${unfinished} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
    const migrations = (await Promise.all(contexts.map(migrationsOf))).flat();
    const dataSource = new DataSource({ type: 'postgres', url: urlOf(unfinished), migrations, logging: false });
    await dataSource.initialize();
    try {
      await dataSource.runMigrations({ transaction: 'each' });
      await dataSource.query('UPDATE journal.settings SET movable_clock = true');
    } finally {
      await dataSource.destroy();
    }
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${name}`);
  });
  return name;
}

/**
 * A database of one's own for a spec file: cloned from a template that has the migrations of `contexts` (unless given: all that exist),
 * with a movable clock. Call `drop` in `afterAll`.
 */
export async function testDatabase(options: { contexts?: readonly ContextName[] } = {}): Promise<TestDatabase> {
  const wanted = new Set<ContextName>(options.contexts ?? ORDER).add('journal');
  const from = await template(ORDER.filter((context) => wanted.has(context)));
  const name = `banhanh_test_${process.env.TEST_RUN ?? 'x'}_${randomBytes(4).toString('hex')}`;
  await admin((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${from}`));
  const opened: DataSource[] = [];
  const pool = new pg.Pool({ connectionString: urlOf(name), max: 4 });
  pool.on('error', () => undefined);
  const optionsFor = (service: string): string => `-c role=banhanh_${service} -c timezone=UTC`;
  const query = async <R>(sql: string, params: unknown[] = []): Promise<R[]> => (await pool.query(sql, params)).rows as R[];
  return {
    name,
    url: urlOf(name),
    urlFor: (service) => urlOf(name, optionsFor(service), service),
    dataSource: async (service = null, entities = [], poolSize = 10) => {
      const url = service === null ? urlOf(name, '-c timezone=UTC') : urlOf(name, optionsFor(service), service);
      const dataSource = new DataSource({ type: 'postgres', url, entities, poolSize, logging: false, poolErrorHandler: () => undefined });
      await dataSource.initialize();
      opened.push(dataSource);
      return dataSource;
    },
    query,
    moveClock: async (to) => {
      const at = typeof to === 'string' ? to : to.toISOString();
      await query(`UPDATE journal.settings SET clock_offset = $1::timestamptz - clock_timestamp()`, [at]);
      await query(`SELECT pg_notify('banhanh_due', '*')`);
    },
    drop: async () => {
      await Promise.all(opened.filter((dataSource) => dataSource.isInitialized).map((dataSource) => dataSource.destroy()));
      await pool.end();
      await admin((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
