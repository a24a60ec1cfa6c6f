// A Redis for one test run: found or unpacked as the local system does it, in memory only, gone at the end.
import { join } from 'node:path';
import { findRedisServer, startRedisServer } from '../../docker/redis.mjs';

export async function startRedis() {
  const binary = await findRedisServer(join(import.meta.dirname, '..', '..', '.cache', 'redis'), (line) => console.log(line));
  return startRedisServer({ binary, durable: false });
}
