import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startSystem } from '../system/start-system.js';
import { type System } from '../system/system.js';
import { PersonClient, waitFor } from './api-client.js';
import { Cast, type DemoAccount } from './cast.js';
import { type Narrator } from './narrator.js';
import { rowsUnderWay } from './outcome.js';
import { type Setting } from './setting.js';

export interface StageOptions {
  readonly queue?: 'redis' | 'postgres' | null;
  readonly redisUrl?: string | null;
  /** A Redis of the stage's own, for tests that flush it. */
  readonly ownRedis?: boolean;
  readonly copies?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** Milliseconds to rest after each move of the clock; 0 unless given. */
  readonly restMs?: number;
}

/** A system of its own with the demo province loaded, its people, and a connection to count by. */
export interface Stage {
  readonly system: System;
  readonly setting: Setting;
  readonly db: Client;
  close(): Promise<void>;
}

/** Starts a system on free ports and a temporary data folder and loads the demo province through its first-run page. */
export async function openStage(options: StageOptions, tell: Narrator): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'banhanh-demo-'));
  tell('starting');
  let system: System | null = null;
  let db: Client | null = null;
  const close = async (): Promise<void> => {
    await db?.end().catch(() => undefined);
    await system?.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    system = await startSystem({
      dataDir,
      queue: options.queue ?? null,
      redisUrl: options.redisUrl ?? null,
      ownRedis: options.ownRedis ?? false,
      copies: options.copies ?? 1,
      environment: options.environment ?? {},
      durable: false,
    });
    tell('started', { url: system.url, queue: system.queue });
    const cast = await loadProvince(system, tell);
    db = new Client({ connectionString: system.databaseUrl });
    // A test may kill the server under it; the next statement then says so.
    db.on('error', () => undefined);
    await db.connect();
    const administrator = cast.account('quantri');
    const count = db;
    const setting: Setting = {
      origin: system.url,
      cast,
      tell,
      restMs: options.restMs ?? 0,
      administrator: new PersonClient(system.url, administrator.login, administrator.password),
      issuerId: cast.account('bithu').organisationId,
      supervisorId: cast.account('ubkt').organisationId,
      settled: async () => {
        await waitFor(
          'everything due to arrive',
          () => rowsUnderWay(count),
          (rows) => rows === 0,
        );
      },
    };
    return { system, setting, db, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function loadProvince(system: System, tell: Narrator): Promise<Cast> {
  const token = new URL(system.setupUrl ?? '').searchParams.get('token');
  const loaded = await fetch(`${system.url}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, mode: 'demo' }),
  });
  if (!loaded.ok) throw new Error(`the demo province could not be loaded: ${loaded.status} ${await loaded.text()}`);
  const { items } = (await (await fetch(`${system.url}/api/demo/accounts`)).json()) as { items: DemoAccount[] };
  tell('loaded', { accounts: items.length });
  return new Cast(system.url, items);
}
