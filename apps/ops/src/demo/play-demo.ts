import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '@app/journal';
import { Client } from 'pg';
import { DataSource } from 'typeorm';
import { startSystem } from '../system/start-system.js';
import { type System } from '../system/system.js';
import { PersonClient } from './api-client.js';
import { Cast, type DemoAccount } from './cast.js';
import { type Narrator, narratorTo } from './narrator.js';
import { type Outcome } from './outcome.js';
import { playRoad } from './play-road.js';
import { TEXTS } from './texts.js';

export interface DemoOptions {
  readonly file: string;
  readonly queue?: 'redis' | 'postgres' | null;
  readonly redisUrl?: string | null;
  /** A Redis of the demo's own, for tests that flush it. */
  readonly ownRedis?: boolean;
  readonly copies?: number;
  readonly say: (line: string) => void;
  /** Called once the system answers, before the road: where tests begin to break things. */
  readonly onSystem?: (system: System) => void;
}

/** What `npm run demo -- --json` prints on its last line. */
export interface DemoResult extends Outcome {
  readonly journal: { readonly entries: number; readonly verified: boolean };
  readonly queue: 'redis' | 'postgres';
  readonly seconds: number;
}

/** Starts a system of its own on free ports and a temporary data folder, plays the road of the file, verifies, and stops it. */
export async function playDemo(options: DemoOptions): Promise<DemoResult> {
  const startedAt = Date.now();
  const tell = narratorTo(options.say, startedAt);
  const dataDir = mkdtempSync(join(tmpdir(), 'banhanh-demo-'));
  tell('starting');
  let system: System | null = null;
  try {
    system = await startSystem({
      dataDir,
      queue: options.queue ?? null,
      redisUrl: options.redisUrl ?? null,
      ownRedis: options.ownRedis ?? false,
      copies: options.copies ?? 1,
      durable: false,
    });
    tell('started', { url: system.url, queue: system.queue });
    const cast = await loadProvince(system, tell);
    options.onSystem?.(system);
    const outcome = await playOn(system, cast, tell, options.file);
    const report = await verifyJournal(system);
    tell('verified', { entries: report.entries, result: report.verified ? TEXTS.intact : TEXTS.broken });
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    tell('done', { seconds });
    return { ...outcome, journal: { entries: report.entries, verified: report.verified }, queue: system.queue, seconds };
  } finally {
    await system?.stop();
    rmSync(dataDir, { recursive: true, force: true });
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

async function playOn(system: System, cast: Cast, tell: Narrator, file: string): Promise<Outcome> {
  const account = (login: string): DemoAccount => {
    const found = cast.accounts.find((one) => one.login === login);
    if (found === undefined) throw new Error(`the demo province has no account ${login}`);
    return found;
  };
  const administrator = account('quantri');
  const db = new Client({ connectionString: system.databaseUrl });
  await db.connect();
  try {
    return await playRoad(
      {
        origin: system.url,
        cast,
        tell,
        administrator: new PersonClient(system.url, administrator.login, administrator.password),
        issuerId: account('bithu').organisationId,
        supervisorId: account('ubkt').organisationId,
      },
      file,
      db,
    );
  } finally {
    await db.end();
  }
}

async function verifyJournal(system: System): Promise<{ readonly entries: number; readonly verified: boolean }> {
  const dataSource = await new DataSource({ type: 'postgres', url: system.databaseUrl, applicationName: 'demo-verify' }).initialize();
  try {
    const report = await verify(dataSource);
    return { entries: report.entries, verified: report.verified };
  } finally {
    await dataSource.destroy();
  }
}
