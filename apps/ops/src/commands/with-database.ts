import { FilesConfig, readConfig } from '@app/platform';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FolderLock } from '../system/folder-lock.js';
import { Foundations } from '../system/foundations.js';
import { readRunningNote } from '../system/running-note.js';
import { secretsOf } from '../system/secrets.js';
import { OpsConfig } from './ops.config.js';

/**
 * Runs `work` with the address of the database, as its owner: DATABASE_URL, else that of the system running on the data folder, else the
 * embedded server, started for as long as it takes.
 */
export async function withDatabase<T>(work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseDirectUrl } = readConfig(OpsConfig);
  if (databaseUrl !== null) return work(databaseDirectUrl ?? databaseUrl);
  const dataDir = resolve(readConfig(FilesConfig).dataDir);
  const running = readRunningNote(dataDir);
  if (running !== null) return work(running.databaseUrl);
  mkdirSync(join(dataDir, 'logs'), { recursive: true, mode: 0o700 });
  const lock = new FolderLock(dataDir);
  lock.take();
  const foundations = new Foundations({ dataDir }, await secretsOf(dataDir), () => undefined);
  try {
    await foundations.start();
    return await work(foundations.directUrl);
  } finally {
    await foundations.stop(10_000);
    lock.release();
  }
}
