import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { Reads } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { inspectionsCommands } from './commands/commands.js';
import { inspectionsQueries } from './queries/queries.js';

/** Commands and questions of inspections, over the process's `DataSource` and `Journal`. */
@Module({})
export class InspectionsModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: InspectionsModule,
      imports: [JournalModule.forService(service), DirectoryModule.forService(service)],
      providers: [Reads, ...inspectionsCommands, ...inspectionsQueries],
      exports: [...inspectionsCommands, ...inspectionsQueries],
    };
  }
}
