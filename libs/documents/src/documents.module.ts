import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { Files, FilesModule, Reads } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { BootCheck } from './boot-check.js';
import { documentsCommands } from './commands/commands.js';
import { FileKeeper } from './commands/file-keeper.js';
import { documentsQueries } from './queries/queries.js';
import { DocumentsRows } from './storage/rows.js';

/** Commands and queries of this context, for the one service that owns its tables. Stands on the `DataSource` of its `DatabaseModule`. */
@Module({})
export class DocumentsModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: DocumentsModule,
      imports: [JournalModule.forService(service), DirectoryModule.forService(service), FilesModule],
      providers: [DocumentsRows, Reads, BootCheck, { provide: FileKeeper, useExisting: Files }, ...documentsCommands, ...documentsQueries],
      exports: [FileKeeper, ...documentsCommands, ...documentsQueries],
    };
  }
}
