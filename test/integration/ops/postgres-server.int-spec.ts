import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { FolderLock } from '../../../apps/ops/src/system/folder-lock.js';
import { freePorts } from '../../../apps/ops/src/system/free-ports.js';
import { PostgresServer } from '../../../apps/ops/src/system/postgres-server.js';
import { chooseRunAs, type RunAs } from '../../../apps/ops/src/system/run-as.js';
import { stillRunning } from '../../support/processes.js';

const ways: RunAs[] = chooseRunAs() === 'direct' ? ['direct'] : chooseRunAs() === 'namespace' ? ['namespace', 'account'] : ['account'];

describe('the embedded PostgreSQL', () => {
  const folders: string[] = [];
  const servers: PostgresServer[] = [];

  const place = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'banhanh-pg-'));
    // Passable for others, as the account without rights has to go through it.
    chmodSync(made, 0o755);
    folders.push(made);
    return made;
  };
  const server = async (folder: string, runAs: RunAs): Promise<PostgresServer> => {
    const [port = 0] = await freePorts(1);
    const made = new PostgresServer({
      folder: join(folder, 'postgres'),
      port,
      password: 'p4ss',
      logFile: join(folder, 'log'),
      durable: true,
      runAs,
    });
    servers.push(made);
    return made;
  };
  const ask = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query<Record<string, unknown>>(sql)).rows;
    } finally {
      await client.end();
    }
  };

  afterEach(async () => {
    for (const each of servers.splice(0)) await each.stop(5000);
  });
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  });

  it.each(ways)(
    'is made, keeps what was committed through kill -9, and is found again (%s)',
    async (runAs) => {
      const folder = place();
      const first = await server(folder, runAs);
      await first.start();
      expect(await ask(first.url, 'SHOW data_checksums')).toEqual([{ data_checksums: 'on' }]);
      expect(await ask(first.url, `SELECT 'ă' < 'b' COLLATE "vi-x-icu" AS ok`)).toEqual([{ ok: true }]);
      expect(await ask(first.url, 'SHOW max_connections')).toEqual([{ max_connections: '200' }]);
      await ask(first.url, 'CREATE TABLE kept AS SELECT generate_series(1, 1000) AS n');
      const pid = first.pid ?? 0;
      let unexpected = false;
      first.onExit = () => (unexpected = true);
      first.kill('SIGKILL');
      await new Promise((resolve) => setTimeout(resolve, 100));
      expect(unexpected).toBe(true);
      expect(stillRunning([pid])).toEqual([]);

      const second = await server(folder, runAs);
      await second.start();
      expect(await ask(second.url, 'SELECT count(*)::int AS n FROM kept')).toEqual([{ n: 1000 }]);
      await second.stop(5000);
      expect(existsSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
    },
    60_000,
  );

  it('is not misled by the note of a dead server, nor by one whose number another program has now', async () => {
    const folder = place();
    const runAs = ways[0] ?? 'direct';
    const first = await server(folder, runAs);
    await first.start();
    await first.stop(5000);
    for (const pid of [process.pid, 4_194_000]) {
      writeFileSync(join(folder, 'postgres', 'cluster', 'postmaster.pid'), `${pid}\n/elsewhere\n0\n5432\n`);
      const next = await server(folder, runAs);
      await next.start();
      expect(await ask(next.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
      await next.stop(5000);
    }
    expect(stillRunning([process.pid])).toEqual([process.pid]);
  }, 60_000);

  it('begins anew where the first start was interrupted, and lets nobody in without the password', async () => {
    const folder = place();
    mkdirSync(join(folder, 'postgres', 'cluster.new', 'base'), { recursive: true });
    const one = await server(folder, ways[0] ?? 'direct');
    await one.start();
    await expect(ask(one.urlOf('banhanh', 'guess'), 'SELECT 1')).rejects.toThrow(/password authentication failed/);
    expect(readFileSync(join(folder, 'log'), 'utf8')).not.toContain('p4ss');
    expect(existsSync(join(folder, 'postgres', 'initdb.password'))).toBe(false);
  }, 60_000);

  if (ways.length > 1) {
    it('takes over a folder that was made another way', async () => {
      const folder = place();
      for (const runAs of [...ways, ...ways]) {
        const one = await server(folder, runAs);
        await one.start();
        expect(await ask(one.url, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
        await one.stop(5000);
      }
    }, 60_000);
  }
});

describe('the lock of a data folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'banhanh-lock-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('is held by one, taken over from the dead, and given back', () => {
    const lock = new FolderLock(folder);
    lock.take();
    expect(() => new FolderLock(folder).take()).toThrow(/is in use by another system/);
    lock.release();
    expect(existsSync(join(folder, 'lock'))).toBe(false);
    // The number is in use, but by a program that began at another time.
    writeFileSync(join(folder, 'lock'), `${process.pid} 1\n`);
    new FolderLock(folder).take();
    expect(readFileSync(join(folder, 'lock'), 'utf8')).not.toBe(`${process.pid} 1\n`);
  });
});
