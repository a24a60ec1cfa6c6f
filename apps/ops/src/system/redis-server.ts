import { projectFolder } from '@app/platform';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A running Redis of our own. */
export interface RedisServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly ended: Promise<unknown>;
  stop(): Promise<void>;
  kill(): void;
}

interface Finder {
  findRedisServer(folder: string, say: (line: string) => void): Promise<object>;
  startRedisServer(options: { binary: object; folder: string; port: number; durable: boolean }): Promise<RedisServer>;
}

/** Starts Redis on the data folder; the same finder as the tests have. */
export async function startRedis(folder: string, port: number, durable: boolean, say: (line: string) => void): Promise<RedisServer> {
  // Outside the sources, as the tests need it before anything is built.
  const finder = (await import(pathToFileURL(join(projectFolder, 'docker', 'redis.mjs')).href)) as Finder;
  // The tests' copy serves as well: no need to fetch it again for each data folder.
  const kept = join(projectFolder, '.cache', 'redis');
  const binary = await finder.findRedisServer(existsSync(join(kept, 'usr', 'bin', 'redis-server')) ? kept : join(folder, 'program'), say);
  return finder.startRedisServer({ binary, folder: join(folder, 'data'), port, durable });
}
