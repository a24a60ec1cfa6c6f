// Jest's globalSetup: one PostgreSQL and one Redis a run. DATABASE_URL and REDIS_URL are used instead where they are set.
import { randomBytes } from 'node:crypto';
import { startPostgres } from './embedded-postgres.mjs';
import { startRedis } from './redis.mjs';

export default async function start() {
  const started = [];
  globalThis.__banhanhServers = started;
  process.env.TEST_RUN = randomBytes(4).toString('hex');
  const [postgres, redis] = await Promise.all([
    process.env.DATABASE_URL ? null : startPostgres(),
    process.env.REDIS_URL ? null : startRedis(),
  ]);
  if (postgres !== null) started.push(postgres);
  if (redis !== null) started.push(redis);
  process.env.TEST_DATABASE_URL = postgres?.url ?? process.env.DATABASE_URL;
  process.env.TEST_REDIS_URL = redis?.url ?? process.env.REDIS_URL;
}
