import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { parse } from 'yaml';
import { freePorts } from '../../../apps/ops/src/system/free-ports.js';
import { startPostgres } from '../../support/embedded-postgres.mjs';
import { build, eventually, plainEnvironment, type Program, ROOT, start } from '../../support/processes.js';
import { redisBinary } from '../../support/processes-redis.mjs';

interface ComposeService {
  readonly image?: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
  readonly volumes?: readonly string[];
}

const compose = parse(readFileSync(join(ROOT, 'docker', 'compose.yaml'), 'utf8'), { merge: true }) as {
  readonly services: Readonly<Record<string, ComposeService>>;
};
const GIVEN: Readonly<Record<string, string>> = { OWNER_PASSWORD: 'owner-of-the-test', SERVICE_PASSWORD: 'service-of-the-test' };
const DATABASE = `compose_${process.pid}`;
const LISTENING = ['documents', 'dissemination', 'followup', 'relay', 'gateway'] as const;

/** `${NAME}`, `${NAME:-default}` and `${NAME:?message}`, as Compose fills them. */
const filled = (text: string): string =>
  text.replace(/\$\{(\w+)(?::([-?])([^}]*))?\}/g, (_whole, name: string, kind: string | undefined, rest = '') => {
    const value = GIVEN[name] ?? (kind === '-' ? (rest as string) : undefined);
    if (value === undefined) throw new Error(`compose.yaml needs ${name}`);
    return value;
  });

describe('docker/compose.yaml, without containers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-compose-'));
  const ports = new Map<string, number>();
  const programs = new Map<string, Program>();
  const admin = new URL(process.env.TEST_DATABASE_URL ?? '');

  /** The same command with the same environment; only names that a network of containers would resolve, and its folders, become local. */
  const local = (text: string): string => {
    let result = filled(text)
      .replace('postgres://banhanh:owner-of-the-test@', `postgres://${admin.username}:${admin.password}@`)
      .replace('@postgres:5432/banhanh', `@${admin.host}/${DATABASE}`)
      .replace('redis://redis:6379', process.env.TEST_REDIS_URL ?? '')
      .replace(/^\/(data|keys)\b/, `${folder}/$1`);
    for (const [name, port] of ports) result = result.replace(new RegExp(`http://${name}:\\d+`), `http://127.0.0.1:${port}`);
    return result;
  };
  const environmentOf = (name: string): Record<string, string> => {
    const given = Object.entries(compose.services[name]?.environment ?? {}).map(([key, value]): [string, string] => [
      key,
      local(String(value)),
    ]);
    const own = name === 'gateway' ? 'PORT' : `${name.toUpperCase()}_PORT`;
    return {
      ...Object.fromEntries(given),
      ...(given.some(([key]) => key === own) ? { [own]: String(ports.get(name) ?? 0) } : {}),
      // Beside other tests on one Redis.
      ...(given.some(([key]) => key === 'REDIS_URL') ? { QUEUE_PREFIX: `compose-${process.pid}` } : {}),
    };
  };
  const run = (name: string): Program => {
    const command = compose.services[name]?.command?.map(local) ?? [];
    const program = start(command[0] === 'node' ? [process.execPath, ...command.slice(1)] : command, plainEnvironment(environmentOf(name)));
    programs.set(name, program);
    return program;
  };
  const asAdmin = async (work: (client: Client) => Promise<void>, database = 'postgres'): Promise<void> => {
    const url = new URL(admin);
    url.pathname = `/${database}`;
    const client = new Client({ connectionString: url.toString() });
    await client.connect();
    await work(client).finally(() => client.end());
  };

  beforeAll(async () => {
    build();
    const found = await freePorts(LISTENING.length);
    LISTENING.forEach((name, i) => ports.set(name, found[i] ?? 0));
    for (const part of ['data', 'keys/gateway', 'keys/public']) mkdirSync(join(folder, part), { recursive: true });
    await asAdmin(async (client) => {
      await client.query(`CREATE DATABASE ${DATABASE} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
    });
  }, 90_000);

  afterAll(async () => {
    for (const program of programs.values()) program.child.kill('SIGKILL');
    await Promise.all([...programs.values()].map((program) => program.ended));
    await asAdmin(async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${DATABASE} WITH (FORCE)`);
    });
    rmSync(folder, { recursive: true, force: true });
  }, 30_000);

  it('has a service for every process, and this test starts each of them', () => {
    expect(Object.keys(compose.services).sort()).toEqual([...LISTENING, 'keys', 'migrate', 'postgres', 'redis', 'setup-link'].sort());
  });

  it('starts PostgreSQL with its command, on roles.sql, which may run twice', async () => {
    const [program, ...args] = compose.services['postgres']?.command ?? [];
    expect(program).toBe('postgres');
    const server = await startPostgres(args);
    try {
      const client = new Client({ connectionString: server.url });
      await client.connect();
      const given: Readonly<Record<string, string>> = Object.fromEntries(
        args
          .filter((word) => word.includes('='))
          .map((word): [string, string] => [word.slice(0, word.indexOf('=')), word.slice(word.indexOf('=') + 1)]),
      );
      const { rows } = await client.query<{ name: string; setting: string }>(
        'SELECT name, setting FROM pg_settings WHERE lower(name) = ANY($1)',
        [Object.keys(given)],
      );
      expect(Object.fromEntries(rows.map((row) => [row.name.toLowerCase(), row.setting]))).toEqual(given);
      await client.end();
    } finally {
      await server.stop();
    }
    const roles = readFileSync(join(ROOT, 'docker', 'roles.sql'), 'utf8');
    await asAdmin(async (client) => {
      await client.query(roles);
      await client.query(roles);
    }, DATABASE);
  });

  it('starts Redis with a command it takes', async () => {
    const binary = await redisBinary();
    const [port = 0] = await freePorts(1);
    const [, ...args] = compose.services['redis']?.command ?? [];
    const redis = start([binary.program, ...args, '--port', String(port), '--dir', folder], {
      ...plainEnvironment(),
      ...binary.environment,
    });
    programs.set('redis', redis);
    await redis.said(/Ready to accept connections/);
    redis.child.kill('SIGTERM');
    expect((await redis.ended).code).toBe(0);
  });

  it('makes keys, brings the database up to date and shows the link', async () => {
    for (const name of ['keys', 'migrate', 'setup-link']) {
      const program = run(name);
      expect({ name, code: (await program.ended).code, output: program.output }).toMatchObject({ name, code: 0 });
    }
    expect(programs.get('setup-link')?.output).toMatch(/^http:\/\/localhost:3000\/thiet-lap\?token=[\w-]+\n$/m);
    const before = readFileSync(join(folder, 'keys/gateway/identity.json'), 'utf8');
    await run('keys').ended;
    expect(readFileSync(join(folder, 'keys/gateway/identity.json'), 'utf8')).toBe(before);
  }, 90_000);

  it('starts every service, and each stops in order', async () => {
    for (const name of LISTENING) run(name);
    for (const name of LISTENING)
      await eventually(
        async () => {
          const program = programs.get(name);
          if (program?.child.exitCode !== null) throw new Error(`${name} ended:\n${program?.output ?? ''}`);
          return fetch(`http://127.0.0.1:${ports.get(name) ?? 0}/health/ready`).then(
            (answer) => answer.ok,
            () => false,
          );
        },
        60_000,
        `${name} to be ready`,
      );
    const gateway = `http://127.0.0.1:${ports.get('gateway') ?? 0}`;
    expect((await fetch(`${gateway}/`, { headers: { accept: 'text/html' } })).headers.get('content-type')).toContain('text/html');
    expect(await (await fetch(`${gateway}/api/system`)).json()).toMatchObject({ initialised: false, queue: 'redis' });
    // A service that is slow to describe itself is named as not answering, and asked again the next time.
    await eventually(
      async () => {
        const { paths } = (await (await fetch(`${gateway}/api/openapi.json`)).json()) as { paths: Record<string, unknown> };
        return ['/api/documents', '/api/dissemination', '/api/followup'].every((part) =>
          Object.keys(paths).some((path) => path.startsWith(part)),
        );
      },
      60_000,
      'every service to be described',
    );
    // Somebody's word for who asks is not taken from outside.
    expect((await fetch(`http://127.0.0.1:${ports.get('documents') ?? 0}/api/documents`)).status).toBe(401);
    for (const name of LISTENING) {
      programs.get(name)?.child.kill('SIGTERM');
      expect({ name, ...(await programs.get(name)?.ended) }).toEqual({ name, code: 0, signal: null });
    }
  }, 150_000);

  it('builds an image from files that are there', () => {
    const dockerfile = readFileSync(join(ROOT, 'docker', 'Dockerfile'), 'utf8');
    const mentioned = [...dockerfile.matchAll(/dist\/programs\/(\w+)\.js/g)].map(([, app]) => app);
    expect(mentioned).toContain('ops');
    const { status, stdout } = spawnSync('git', ['ls-files', 'package.json', 'package-lock.json', '.npmrc', 'docker/redis.mjs'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status === 0) expect(stdout.trim().split('\n')).toHaveLength(4);
  });
});
