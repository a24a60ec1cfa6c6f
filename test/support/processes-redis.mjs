// The Redis that tests use: REDIS_URL if it is set, else a server of our own, found as `docker/redis.mjs` says and kept in `.cache`.
import { join } from 'node:path';
import { findRedisServer, startRedisServer } from '../../docker/redis.mjs';

const cache = join(import.meta.dirname, '..', '..', '.cache', 'redis');
let found;

/** The program to start, found once. Throws, saying what to install, where there is none. */
export async function redisBinary() {
  found ??= await findRedisServer(cache, (text) => process.stderr.write(`${text}\n`));
  return found;
}

/** A Redis of its own for one test, whatever REDIS_URL says: to be killed, flushed, stopped and started again on its port and folder. */
export async function startRedis(options = {}) {
  return startRedisServer({ binary: await redisBinary(), ...options });
}

/** The Redis for a whole run: REDIS_URL, else one that is started. `{ url, stop() }`. */
export async function redisForTests() {
  if (process.env.REDIS_URL) return { url: process.env.REDIS_URL, stop: async () => {} };
  return startRedis({ durable: false });
}
