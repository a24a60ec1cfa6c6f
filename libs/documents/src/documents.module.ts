import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { Files, FilesModule, Reads, Secrets, SecretsModule } from '@app/platform';
import { ReadingPool } from '@app/reading';
import { type DynamicModule, Module } from '@nestjs/common';
import { BootCheck } from './boot-check.js';
import { documentsCommands } from './commands/commands.js';
import { DocumentReader } from './commands/document-reader.js';
import { FileKeeper } from './commands/file-keeper.js';
import { SecretKeeper } from './commands/secret-keeper.js';
import { documentsQueries } from './queries/queries.js';
import { DocumentsRows } from './storage/rows.js';

/** Commands and queries of this context, for the one service that owns its tables. Stands on the `DataSource` of its `DatabaseModule`. */
@Module({})
export class DocumentsModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: DocumentsModule,
      imports: [JournalModule.forService(service), DirectoryModule.forService(service), FilesModule, SecretsModule],
      providers: [
        DocumentsRows,
        Reads,
        BootCheck,
        { provide: FileKeeper, useExisting: Files },
        { provide: ReadingPool, useClass: DocumentReader },
        { provide: SecretKeeper, useExisting: Secrets },
        ...documentsCommands,
        ...documentsQueries,
      ],
      exports: [FileKeeper, ReadingPool, ...documentsCommands, ...documentsQueries],
    };
  }
}
