import { jest } from '@jest/globals';
import { Directory, LoadDemoProvince } from '@app/directory';
import { Journal, UnitOfWork, WakeUps } from '@app/journal';
import { type DataSource } from 'typeorm';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

// A busy machine takes its time to make a database.
jest.setTimeout(60_000);

export interface Opened {
  readonly database: TestDatabase;
  readonly dataSource: DataSource;
  readonly rows: Rows;
  readonly journal: Journal;
  readonly directory: Directory;
}

/** A database of one's own, asked as the gateway; with the demo province unless `empty`. */
export async function openDirectory(options: { readonly empty?: boolean } = {}): Promise<Opened> {
  const database = await testDatabase({ contexts: ['journal', 'directory'] });
  const dataSource = await database.dataSource('gateway');
  const rows = new Rows(dataSource);
  const journal = new Journal(new UnitOfWork(dataSource), new WakeUps());
  if (options.empty !== true) await new LoadDemoProvince(journal, rows).load();
  return { database, dataSource, rows, journal, directory: new Directory(rows) };
}
