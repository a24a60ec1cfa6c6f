import { directoryMigrations } from '@app/directory';
import { disseminationMigrations } from '@app/dissemination';
import { documentsMigrations } from '@app/documents';
import { followupMigrations } from '@app/followup';
import { inspectionsMigrations } from '@app/inspections';
import { journalMigrations } from '@app/journal';
import { notificationsMigrations } from '@app/notifications';
import { migrateQueueSchema } from '@app/queue';
import { DataSource, type MigrationInterface } from 'typeorm';

type MigrationClass = new () => MigrationInterface;

const timeStamp = (migration: MigrationClass): number => Number(/\d{13}$/.exec(migration.name)?.[0] ?? 0);

/** Every migration of every context, oldest first. */
export const allMigrations: readonly MigrationClass[] = [
  ...journalMigrations,
  ...directoryMigrations,
  ...inspectionsMigrations,
  ...documentsMigrations,
  ...disseminationMigrations,
  ...notificationsMigrations,
  ...followupMigrations,
].sort((a, b) => timeStamp(a) - timeStamp(b));

/** One migrator at a time: two starters on one database wait for each other. */
const LOCK = 7_236_001;

/**
 * Brings the database up to date, as the owner of its schemas: contexts first, then BullMQ's own schema, which only this migrates. Answers
 * the names of what was run.
 */
export async function migrateAll(ownerUrl: string): Promise<readonly string[]> {
  const dataSource = new DataSource({
    type: 'postgres',
    url: ownerUrl,
    applicationName: 'migrate',
    migrations: [...allMigrations],
    migrationsTableName: 'migrations',
    logging: false,
    extra: { options: '-c timezone=UTC', max: 2 },
  });
  await dataSource.initialize();
  const lock = dataSource.createQueryRunner();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const run = await dataSource.runMigrations({ transaction: 'each' });
    await migrateQueueSchema(ownerUrl);
    return run.map((migration) => migration.name);
  } finally {
    await lock.query('SELECT pg_advisory_unlock($1)', [LOCK]).catch(() => undefined);
    await lock.release();
    await dataSource.destroy();
  }
}
