import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beganAt, runs } from './program-state.js';

/** What the other commands of the operator need to reach a system that runs: `<DATA_DIR>/running.json`, readable by its owner only. */
export interface RunningNote {
  readonly pid: number;
  readonly began: string | null;
  readonly url: string;
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  readonly queue: 'redis' | 'postgres';
}

const pathOf = (dataDir: string): string => join(dataDir, 'running.json');

export function writeRunningNote(dataDir: string, note: Omit<RunningNote, 'pid' | 'began'>): void {
  const aside = `${pathOf(dataDir)}.new`;
  writeFileSync(aside, JSON.stringify({ pid: process.pid, began: beganAt(process.pid), ...note }, null, 2), { mode: 0o600 });
  renameSync(aside, pathOf(dataDir));
}

/** Null where no system runs on the folder. */
export function readRunningNote(dataDir: string): RunningNote | null {
  try {
    const note = JSON.parse(readFileSync(pathOf(dataDir), 'utf8')) as RunningNote;
    return runs(note.pid) && (note.began === null || beganAt(note.pid) === note.began) ? note : null;
  } catch {
    return null;
  }
}

export function removeRunningNote(dataDir: string): void {
  rmSync(pathOf(dataDir), { force: true });
}
