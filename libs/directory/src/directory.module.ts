import { type ServiceName } from '@app/contracts';
import { JournalModule } from '@app/journal';
import { type DynamicModule, Module } from '@nestjs/common';
import { LoadDemoProvince } from './commands/load-demo-province.js';
import { Directory } from './queries/directory.js';
import { Rows } from './storage/rows.js';

/** `DirectoryModule.forService('documents')`: the questions others may ask. The gateway adds the commands with `DirectoryModule.forGateway()`. */
@Module({})
export class DirectoryModule {
  static forService(_service: ServiceName | 'ops'): DynamicModule {
    return { module: DirectoryModule, providers: [Rows, Directory], exports: [Directory] };
  }

  static forGateway(service: ServiceName | 'ops' = 'gateway'): DynamicModule {
    const commands = [LoadDemoProvince];
    return {
      module: DirectoryModule,
      imports: [JournalModule.forService(service)],
      providers: [Rows, Directory, ...commands],
      exports: [Directory, ...commands],
    };
  }
}
