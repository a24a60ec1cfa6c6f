// Debian's packages, for programs that tests need: installed as root, where that can be done.
import { spawnSync } from 'node:child_process';
import { onPath } from '../../docker/redis.mjs';

/** Installs packages; answers what went wrong, or null. */
export function installWithApt(...packages) {
  if (process.getuid?.() !== 0 || !onPath('apt-get')) return 'apt-get: root only';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const run = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'pipe'], encoding: 'utf8', timeout: 300_000 });
  run('-q', 'update');
  const { status, stderr } = run('-q', 'install', '-y', '--no-install-recommends', ...packages);
  return status === 0 ? null : stderr;
}
