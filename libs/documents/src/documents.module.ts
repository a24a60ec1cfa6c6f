import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { Files, FilesModule } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { BootCheck } from './boot-check.js';
import { documentsCommands } from './commands/commands.js';
import { FileKeeper } from './commands/file-keeper.js';
import { documentsQueries } from './queries/queries.js';
import { DocumentsRows } from './storage/rows.js';

/** Commands and queries of this context, for the one service that owns its tables. Reads come from the `DatabaseModule` given. */
@Module({})
export class DocumentsModule {
  static with(database: DynamicModule): DynamicModule {
    return {
      module: DocumentsModule,
      imports: [database, JournalModule.forService('documents'), DirectoryModule.forService('documents'), FilesModule],
      providers: [DocumentsRows, BootCheck, { provide: FileKeeper, useExisting: Files }, ...documentsCommands, ...documentsQueries],
      exports: [FileKeeper, ...documentsCommands, ...documentsQueries],
    };
  }
}
