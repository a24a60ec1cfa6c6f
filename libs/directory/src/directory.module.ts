import { type ServiceName } from '@app/contracts';
import { JournalModule } from '@app/journal';
import { type DynamicModule, Module } from '@nestjs/common';
import { ApiTokens } from './commands/api-tokens.js';
import { ChangePassword } from './commands/change-password.js';
import { ImportDirectory } from './commands/import/import-directory.js';
import { KeepAccounts } from './commands/keep-accounts.js';
import { KeepOrganisations } from './commands/keep-organisations.js';
import { KeepRecords } from './commands/keep-records.js';
import { KeepSubstitutes } from './commands/keep-substitutes.js';
import { LoadDemoProvince } from './commands/load-demo-province.js';
import { SetUp } from './commands/set-up.js';
import { SignIn } from './commands/sign-in.js';
import { Directory } from './queries/directory.js';
import { RecordLists } from './queries/record-lists.js';
import { RecentChanges } from './queries/recent-changes.js';
import { SignedInPeople } from './queries/signed-in-people.js';
import { ListSubstitutes } from './queries/substitutes.js';
import { SystemState } from './queries/system-state.js';
import { Rows } from './storage/rows.js';

const GATEWAY = [
  LoadDemoProvince,
  SetUp,
  SignIn,
  ChangePassword,
  ApiTokens,
  SignedInPeople,
  SystemState,
  RecentChanges,
  RecordLists,
  KeepRecords,
  KeepOrganisations,
  KeepAccounts,
  KeepSubstitutes,
  ListSubstitutes,
  ImportDirectory,
];

/** `DirectoryModule.forService('documents')`: the questions others may ask. `forGateway()` adds everything that changes the directory. */
@Module({})
export class DirectoryModule {
  static forService(_service: ServiceName | 'ops'): DynamicModule {
    return { module: DirectoryModule, providers: [Rows, Directory], exports: [Directory] };
  }

  static forGateway(service: ServiceName | 'ops' = 'gateway'): DynamicModule {
    return {
      module: DirectoryModule,
      imports: [JournalModule.forService(service)],
      providers: [Rows, Directory, ...GATEWAY],
      exports: [Directory, ...GATEWAY],
    };
  }
}
