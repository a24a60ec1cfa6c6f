import { JournalModule } from '@app/journal';
import { DatabaseConfig, DatabaseModule } from '@app/platform';
import { DirectoryModule } from '@app/directory';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { withDatabase } from './with-database.js';

/** Runs `work` with the commands of the journal and the directory at hand, as the owner of the database. */
export function withJournal<T>(work: (context: INestApplicationContext) => Promise<T>): Promise<T> {
  return withDatabase(async (url) => {
    const config = Object.assign(new DatabaseConfig(), { url, role: 'none', pool: 3 });
    const module = {
      module: class OperatorsModule {},
      imports: [DatabaseModule.forService('ops', [], config), JournalModule.forService('ops'), DirectoryModule.forGateway('ops')],
    };
    const context = await NestFactory.createApplicationContext(module, { logger: ['error', 'warn'], abortOnError: false });
    try {
      return await work(context);
    } finally {
      await context.close();
    }
  });
}
