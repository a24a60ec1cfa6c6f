import { frozenListCheck } from '@app/directory';
import { papersCheck } from '@app/documents';
import { verify } from '@app/journal';
import { DataSource } from 'typeorm';
import { type System } from '../system/system.js';
import { narratorTo } from './narrator.js';
import { openStage, type StageOptions } from './open-stage.js';
import { type Outcome } from './outcome.js';
import { playRoad } from './play-road.js';
import { TEXTS } from './texts.js';

export interface DemoOptions extends StageOptions {
  readonly file: string;
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
  const stage = await openStage(options, tell);
  try {
    options.onSystem?.(stage.system);
    const outcome = await playRoad(stage.setting, options.file, stage.db);
    const journal = await verifyJournal(stage.system.databaseUrl);
    tell('verified', { entries: journal.entries, result: journal.verified ? TEXTS.intact : TEXTS.broken });
    const seconds = Math.round((Date.now() - startedAt) / 100) / 10;
    tell('done', { seconds });
    return { ...outcome, journal, queue: stage.system.queue, seconds };
  } finally {
    await stage.close();
  }
}

/** Recomputes the journal of the database at this address. */
export async function verifyJournal(databaseUrl: string): Promise<{ readonly entries: number; readonly verified: boolean }> {
  const dataSource = await new DataSource({ type: 'postgres', url: databaseUrl, applicationName: 'demo-verify' }).initialize();
  try {
    const report = await verify(dataSource, [frozenListCheck, papersCheck]);
    return { entries: report.entries, verified: report.verified };
  } finally {
    await dataSource.destroy();
  }
}
