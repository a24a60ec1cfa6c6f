// Finds a Redis for the tests, in this order: REDIS_URL, a server on PATH, the copy unpacked earlier, Debian's packages unpacked without
// installing them, apt as root. Never another backend in silence.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './embedded-postgres.mjs';

const CACHE = join(import.meta.dirname, '..', '..', '.cache', 'redis');
const PACKAGES = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

function onPath() {
  for (const name of ['redis-server', 'valkey-server']) {
    const said = spawnSync(name, ['--version'], { encoding: 'utf8' });
    const version = /v=(\d+)\.(\d+)/.exec(said.stdout ?? '');
    if (version !== null && (Number(version[1]) > 6 || (Number(version[1]) === 6 && Number(version[2]) >= 2)))
      return { program: name, env: process.env };
  }
  return null;
}

function unpackedIn(folder) {
  const program = join(folder, 'usr', 'bin', 'redis-server');
  if (!existsSync(program)) return null;
  const libraries = readdirSync(join(folder, 'usr', 'lib')).map((arch) => join(folder, 'usr', 'lib', arch));
  return { program, env: { ...process.env, LD_LIBRARY_PATH: libraries.join(':') } };
}

function unpack() {
  if (spawnSync('apt-get', ['--version']).status !== 0 || spawnSync('dpkg', ['--version']).status !== 0) return null;
  const work = mkdtempSync(join(tmpdir(), 'banhanh-redis-'));
  try {
    const [lists, cache, out] = ['lists', 'cache', 'out'].map((name) => join(work, name));
    for (const folder of [join(lists, 'partial'), join(cache, 'archives', 'partial'), out]) mkdirSync(folder, { recursive: true });
    const own = [
      '-o',
      `Dir::State::lists=${lists}`,
      '-o',
      `Dir::Cache=${cache}`,
      '-o',
      'APT::Sandbox::User=',
      '-o',
      'Debug::NoLocking=1',
      '-qq',
    ];
    execFileSync('apt-get', [...own, 'update'], { stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
    execFileSync('apt-get', [...own, 'download', ...PACKAGES], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'], timeout: 120_000 });
    for (const file of readdirSync(work).filter((name) => name.endsWith('.deb'))) execFileSync('dpkg', ['-x', join(work, file), out]);
    symlinkSync('redis-check-rdb', join(out, 'usr', 'bin', 'redis-server'));
    mkdirSync(join(CACHE, '..'), { recursive: true });
    try {
      renameSync(out, CACHE);
    } catch (error) {
      if (error.code === 'EXDEV') execFileSync('cp', ['-a', out, CACHE]);
      else if (!existsSync(CACHE)) throw error;
    }
    return unpackedIn(CACHE);
  } catch {
    return null;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

function installed() {
  if (process.getuid?.() !== 0) return null;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  if (spawnSync('apt-get', ['update', '-qq'], { env }).status !== 0) return null;
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'], { env });
  return onPath();
}

function find() {
  const found = onPath() ?? unpackedIn(CACHE) ?? unpack() ?? installed();
  if (found !== null) return found;
  throw new Error(
    'The tests need a Redis (6.2 or newer) and found none: install redis-server, or set REDIS_URL, or run only the tests that do not need it',
  );
}

/** Starts a Redis on a free port; `kill()` is a crash, `start()` starts it again on the same port, empty. */
export async function startRedis() {
  const { program, env } = find();
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-redis-data-'));
  const port = await freePort();
  const args = [
    '--bind',
    '127.0.0.1',
    '--port',
    String(port),
    '--save',
    '',
    '--appendonly',
    'no',
    '--maxmemory-policy',
    'noeviction',
    '--daemonize',
    'no',
    '--dir',
    folder,
  ];
  const guarded =
    spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0
      ? ['setpriv', '--pdeathsig', 'TERM', program, ...args]
      : [program, ...args];
  let child = null;
  const start = async () => {
    child = spawn(guarded[0], guarded.slice(1), { stdio: 'ignore', env, detached: true });
    child.unref();
    for (let tries = 0; !(await pings(port)); tries += 1) {
      if (tries > 250 || child.exitCode !== null) throw new Error('Redis did not start');
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  };
  const end = async (signal) => {
    const running = child;
    child = null;
    if (running === null || running.exitCode !== null || running.signalCode !== null) return;
    const gone = new Promise((resolve) => running.once('exit', resolve));
    running.ref();
    running.kill(signal);
    await gone;
  };
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    port,
    start,
    crash: () => end('SIGKILL'),
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function pings(port) {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'));
    const done = (answer) => (socket.destroy(), resolve(answer));
    socket.once('data', (data) => done(data.toString().startsWith('+PONG')));
    socket.once('error', () => done(false));
    socket.setTimeout(500, () => done(false));
  });
}
