// Finds a redis-server that runs here, for tests and for `npm start -- --redis`; one finder for all. Order: a program on PATH; the copy
// unpacked earlier; Debian packages unpacked without root; apt-get install as root; else it says what to do. Never another queue instead.
import { execFile, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createConnection, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const OLDEST = [6, 2];
const PACKAGES = ['redis-tools', 'libjemalloc2', 'liblzf1', 'libatomic1'];

/** The program and the environment it needs: `{ program, environment, origin }`. `folder` keeps an unpacked copy. */
export async function findRedisServer(folder, say = () => {}) {
  const tried = [];
  for (const name of ['redis-server', 'valkey-server']) {
    const program = onPath(name);
    if (program && fits(program, {}, tried)) return { program, environment: {}, origin: 'PATH' };
  }
  const unpacked = unpackedCopy(folder);
  if (unpacked && fits(unpacked.program, unpacked.environment, tried)) return { ...unpacked, origin: 'unpacked' };
  if (onPath('apt-get') && onPath('dpkg')) {
    say('Đang lấy Redis từ gói Debian … / Fetching Redis from Debian packages …');
    const copy = await unpack(folder).catch((error) => void tried.push(`unpacking Debian packages: ${lastLine(error)}`));
    if (copy && fits(copy.program, copy.environment, tried)) return { ...copy, origin: 'Debian packages' };
    if (process.getuid?.() === 0) {
      await run('apt-get', ['install', '-y', '--no-install-recommends', 'redis-server'], {
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).catch((error) => void tried.push(`apt-get install redis-server: ${lastLine(error)}`));
      const program = onPath('redis-server');
      if (program && fits(program, {}, tried)) return { program, environment: {}, origin: 'apt-get install' };
    }
  }
  throw new Error(
    `Không tìm thấy Redis. Chọn một trong ba cách: cài redis-server (6.2 trở lên); đặt REDIS_URL; hoặc dùng QUEUE_BACKEND=postgres.\n` +
      `Redis was not found. Do one of three: install redis-server (6.2 or newer); set REDIS_URL; or choose QUEUE_BACKEND=postgres.\n` +
      tried.map((line) => `  tried: ${line}\n`).join(''),
  );
}

/**
 * Starts a Redis of its own on loopback: `{ url, port, pid, child, stop(), kill() }`. Appends every write to its log (everysec) unless
 * `durable` is false. It ends with this process where setpriv is there.
 */
export async function startRedisServer({ binary, folder, port, durable = true, extra = [] }) {
  const data = folder ?? mkdtempSync(join(tmpdir(), 'banhanh-redis-'));
  mkdirSync(data, { recursive: true });
  const chosen = port ?? (await freePort());
  const command = [
    ...(onPath('setpriv') ? [onPath('setpriv'), '--pdeathsig', 'TERM'] : []),
    binary.program,
    ...['--bind', '127.0.0.1', '--port', String(chosen), '--dir', data, '--daemonize', 'no', '--maxmemory-policy', 'noeviction'],
    ...(durable ? ['--appendonly', 'yes', '--appendfsync', 'everysec', '--save', '900 1'] : ['--appendonly', 'no', '--save', '']),
    ...extra,
  ];
  // A process group of its own, or Ctrl-C would reach it twice.
  const child = spawn(command[0], command.slice(1), {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...binary.environment },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (output = `${output}${text}`.slice(-4000)));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve({ code, signal })));
  const started = Date.now();
  while (!(await answers(chosen))) {
    if (child.exitCode !== null || child.signalCode !== null)
      throw new Error(`Redis không khởi động được / Redis did not start:\n${output}`);
    if (Date.now() - started > 15_000) {
      child.kill('SIGKILL');
      throw new Error(`Redis không trả lời / Redis does not answer:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return {
    url: `redis://127.0.0.1:${chosen}`,
    port: chosen,
    pid: child.pid,
    child,
    ended,
    kill: () => child.kill('SIGKILL'),
    async stop() {
      child.kill('SIGTERM');
      // It refuses to leave when it cannot save (folder gone).
      const force = setTimeout(() => child.kill('SIGKILL'), 3000);
      await ended;
      clearTimeout(force);
      if (folder === undefined) rmSync(data, { recursive: true, force: true });
    },
  };
}

export function onPath(name) {
  return (process.env.PATH ?? '')
    .split(delimiter)
    .concat('/usr/sbin', '/sbin', '/usr/local/sbin')
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

function fits(program, environment, tried) {
  const { stdout, status } = spawnSync(program, ['--version'], { env: { ...process.env, ...environment }, encoding: 'utf8' });
  const [, major, minor] = /v=(\d+)\.(\d+)/.exec(stdout ?? '') ?? [];
  const ok = status === 0 && (Number(major) > OLDEST[0] || (Number(major) === OLDEST[0] && Number(minor) >= OLDEST[1]));
  if (!ok) tried.push(`${program}: ${status === 0 ? `version ${major}.${minor} is older than 6.2` : 'does not run here'}`);
  return ok;
}

function unpackedCopy(folder) {
  const program = join(folder, 'usr', 'bin', 'redis-server');
  if (!existsSync(program)) return undefined;
  const libraries = readdirSync(join(folder, 'usr', 'lib')).map((name) => join(folder, 'usr', 'lib', name));
  return { program, environment: { LD_LIBRARY_PATH: libraries.join(':') } };
}

/** Fetches with lists and caches of our own, so that no right to the system is needed; put in place whole. */
async function unpack(folder) {
  const work = `${folder}.${process.pid}.new`;
  rmSync(work, { recursive: true, force: true });
  for (const part of ['apt/lists/partial', 'apt/cache/archives/partial', 'debs', 'root']) mkdirSync(join(work, part), { recursive: true });
  const options = [
    `Dir::State::lists=${join(work, 'apt/lists')}`,
    `Dir::Cache=${join(work, 'apt/cache')}`,
    'Debug::NoLocking=1',
    `APT::Sandbox::User=${process.getuid?.() === 0 ? 'root' : ''}`,
  ].flatMap((option) => ['-o', option]);
  const env = { ...process.env, LC_ALL: 'C' };
  await run('apt-get', [...options, '-q', 'update'], { cwd: join(work, 'debs'), env, timeout: 120_000 });
  await run('apt-get', [...options, '-q', 'download', ...PACKAGES], { cwd: join(work, 'debs'), env, timeout: 120_000 });
  for (const archive of readdirSync(join(work, 'debs'))) await run('dpkg', ['-x', join(work, 'debs', archive), join(work, 'root')]);
  symlinkSync('redis-check-rdb', join(work, 'root', 'usr', 'bin', 'redis-server'));
  rmSync(folder, { recursive: true, force: true });
  renameSync(join(work, 'root'), folder);
  rmSync(work, { recursive: true, force: true });
  return unpackedCopy(folder);
}

function lastLine(error) {
  return String(error.stderr || error.message)
    .trim()
    .split('\n')
    .at(-1);
}

export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const end = (ok) => {
      socket.destroy();
      resolve(ok);
    };
    socket.setTimeout(1000, () => end(false));
    socket.once('error', () => end(false));
    socket.once('connect', () => socket.write('PING\r\n'));
    socket.once('data', (text) => end(text.toString().startsWith('+PONG')));
  });
}
