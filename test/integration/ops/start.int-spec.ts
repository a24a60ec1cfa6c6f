import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { chownSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { freePorts } from '../../../apps/ops/src/system/free-ports.js';
import { build, descendants, eventually, type Program, runOps, startOps, stillRunning } from '../../support/processes.js';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const READY = /^.*http:\/\/localhost:\d+.*$/gm;
const LINK = /http:\/\/127\.0\.0\.1:\d+\/thiet-lap\?token=([\w-]+)/;

describe('ops start', () => {
  const folders: string[] = [];
  const programs: Program[] = [];

  beforeAll(() => build(), 60_000);

  const folder = (owner?: number): string => {
    const made = mkdtempSync(join(tmpdir(), 'banhanh-start-'));
    folders.push(made);
    if (owner !== undefined) chownSync(made, owner, owner);
    return made;
  };
  const begin = async (dataDir: string, port: number, as: readonly string[] = []): Promise<Program> => {
    const program = startOps(['start'], { DATA_DIR: dataDir, PORT: String(port) }, as);
    programs.push(program);
    await program.said(new RegExp(`http://localhost:${port}`));
    return program;
  };
  const port = async (): Promise<number> => (await freePorts(1))[0] ?? 0;

  afterEach(async () => {
    for (const program of programs.splice(0)) {
      const pids = [program.pid, ...descendants(program.pid)];
      program.child.kill('SIGKILL');
      await program.ended;
      await eventually(() => stillRunning(pids).length === 0, 20_000, 'all processes to end');
    }
  }, 30_000);

  afterAll(() => {
    for (const made of folders) rmSync(made, { recursive: true, force: true });
  });

  const ways: [string, number | undefined, string[]][] = isRoot
    ? [
        ['as root', undefined, []],
        ['as an ordinary user', NOBODY, ['setpriv', `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups']],
      ]
    : [['as an ordinary user', undefined, []]];

  it.each(ways)(
    'serves the page %s, says so in one line, and ends everything within five seconds of Ctrl-C',
    async (_way, owner, as) => {
      const dataDir = folder(owner);
      const at = await port();
      const program = await begin(dataDir, at, as);
      const page = await fetch(`http://localhost:${at}/`, { headers: { accept: 'text/html' } });
      expect(page.status).toBe(200);
      expect(page.headers.get('content-type')).toContain('text/html');
      const description = (await (await fetch(`http://localhost:${at}/api/openapi.json`)).json()) as { openapi: string };
      expect(description.openapi).toMatch(/^3\.1/);
      expect(program.output.match(READY)).toHaveLength(1);
      expect(program.output).toMatch(LINK);
      expect(program.output).toContain('BullMQ trên PostgreSQL');
      const pids = [program.pid, ...descendants(program.pid)];
      expect(pids.length).toBeGreaterThan(6);

      program.child.kill('SIGINT');
      expect(await program.ended).toEqual({ code: 0, signal: null });
      expect(stillRunning(pids)).toEqual([]);
    },
    90_000,
  );

  it('refuses a folder and a port that are in use, and says which', async () => {
    const dataDir = folder();
    const at = await port();
    await begin(dataDir, at);
    const sameFolder = await runOps(['start'], { DATA_DIR: dataDir, PORT: '0' });
    expect(sameFolder).toMatchObject({ code: 1, output: expect.stringContaining(`The data folder ${dataDir} is in use`) });
    const samePort = await runOps(['start'], { DATA_DIR: folder(), PORT: String(at) });
    expect(samePort).toMatchObject({ code: 1, output: expect.stringContaining(`Port ${at} is taken by another program`) });
    // The other commands reach the system that runs.
    expect(await runOps(['verify'], { DATA_DIR: dataDir })).toMatchObject({
      code: 0,
      output: expect.stringContaining('The journal verifies'),
    });
  }, 90_000);

  it('goes on where it was after kill -9 of everything', async () => {
    const dataDir = folder();
    const at = await port();
    const first = await begin(dataDir, at);
    const [, token = ''] = await first.said(LINK);
    const setup = await fetch(`http://localhost:${at}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, mode: 'demo' }),
    });
    expect(setup.status).toBeLessThan(300);
    const pids = [first.pid, ...descendants(first.pid)];
    pids.forEach(kill);
    await first.ended;

    const second = await begin(dataDir, at);
    expect(await (await fetch(`http://localhost:${at}/api/system`)).json()).toMatchObject({ initialised: true, demo: true });
    expect(second.output).not.toMatch(LINK);
    expect(await runOps(['verify'], { DATA_DIR: dataDir })).toMatchObject({ code: 0 });
  }, 120_000);

  it('leaves nothing behind when the supervisor alone is killed', async () => {
    const program = await begin(folder(), await port());
    const pids = descendants(program.pid);
    program.child.kill('SIGKILL');
    await eventually(() => stillRunning(pids).length === 0, 10_000, 'services and servers to end');
  }, 90_000);

  it('uses the servers it is given, and brings none of its own', async () => {
    const database = `given_${process.pid}`;
    const admin = new Client({ connectionString: process.env.TEST_DATABASE_URL });
    await admin.connect();
    try {
      await admin.query(`CREATE DATABASE ${database} TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C.UTF-8' LC_CTYPE 'C.UTF-8'`);
      const url = new URL(process.env.TEST_DATABASE_URL ?? '');
      url.pathname = `/${database}`;
      const dataDir = folder();
      const at = await port();
      const program = startOps(['start'], {
        DATA_DIR: dataDir,
        PORT: String(at),
        DATABASE_URL: url.toString(),
        REDIS_URL: process.env.TEST_REDIS_URL ?? '',
      });
      programs.push(program);
      await program.said(new RegExp(`http://localhost:${at}`));
      expect(program.output).toContain('BullMQ trên Redis');
      expect(program.output).not.toContain(url.password);
      expect(await (await fetch(`http://localhost:${at}/api/system`)).json()).toMatchObject({ queue: 'redis' });
      expect(existsSync(join(dataDir, 'postgres'))).toBe(false);
      program.child.kill('SIGTERM');
      expect((await program.ended).code).toBe(0);
    } finally {
      await admin.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      await admin.end();
    }
  }, 90_000);

  it('starts a service again that dies, and ends when told to while it still starts', async () => {
    const dataDir = folder();
    const program = await begin(dataDir, await port());
    const relay = descendants(program.pid).find((pid) => commandOf(pid).includes('relay'));
    process.kill(relay ?? 0, 'SIGKILL');
    await program.said(/relay 1 .*starting again/);
    await eventually(
      () => descendants(program.pid).some((pid) => pid !== relay && commandOf(pid).includes('relay')),
      10_000,
      'the relay to run again',
    );

    const early = startOps(['start'], { DATA_DIR: folder(), PORT: String(await port()) });
    programs.push(early);
    await early.said(/Hàng đợi/);
    early.child.kill('SIGTERM');
    expect((await early.ended).code).toBe(0);
  }, 90_000);

  it('says what is allowed where a setting is wrong, and starts nothing', async () => {
    const dataDir = folder();
    const { code, output } = await runOps(['start'], { DATA_DIR: dataDir, PORT: 'eighty', LOG_LEVEL: 'loud' });
    expect(code).toBe(1);
    expect(output).toContain('PORT = eighty');
    expect(output).toContain('a port number from 0 to 65535');
    const level = await runOps(['start'], { DATA_DIR: dataDir, LOG_LEVEL: 'loud' });
    expect(level.output).toContain('fatal | error | warn | info | debug | trace | silent');
    const backend = await runOps(['start'], { DATA_DIR: dataDir, PORT: '0', QUEUE_BACKEND: 'redis' });
    expect(backend).toMatchObject({ code: 1, output: expect.stringContaining('needs REDIS_URL') });
  }, 60_000);

  it('finds the default port taken before anything else is started', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, output } = await runOps(['start'], { DATA_DIR: folder(), PORT: String(taken) });
    expect(code).toBe(1);
    expect(output).toContain(`PORT=${taken + 1} npm start`);
    await new Promise((resolve) => server.close(resolve));
  }, 30_000);
});

/** What ends by itself with its supervisor may be gone already. */
function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}
