import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { FileIntake, FilesModule, Reads } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { inspectionsCommands } from './commands/commands.js';
import { EvidenceKeeper } from './commands/evidence-keeper.js';
import { inspectionsQueries } from './queries/queries.js';

/** Commands and questions of inspections, over the process's `DataSource` and `Journal`. */
@Module({})
export class InspectionsModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: InspectionsModule,
      imports: [JournalModule.forService(service), DirectoryModule.forService(service), FilesModule],
      providers: [Reads, { provide: EvidenceKeeper, useExisting: FileIntake }, ...inspectionsCommands, ...inspectionsQueries],
      exports: [FilesModule, ...inspectionsCommands, ...inspectionsQueries],
    };
  }
}
