import { JournalModule } from '@app/journal';
import { Reads } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { CloseMatters } from './commands/close-matters.js';
import { DismissProposal } from './commands/dismiss-proposal.js';
import { JudgeReport } from './commands/judge-report.js';
import { OpenObligation } from './commands/open-obligation.js';
import { OpenReports } from './commands/open-reports.js';
import { StartReport } from './commands/start-report.js';
import { TakeRequirements } from './commands/take-requirements.js';
import { SummariseDocument } from './queries/document-summary.js';
import { ListDuties } from './queries/list-duties.js';
import { ListObligations } from './queries/list-obligations.js';
import { ListReports } from './queries/list-reports.js';
import { ListRequirements } from './queries/list-requirements.js';

const COMMANDS = [TakeRequirements, DismissProposal, OpenObligation, OpenReports, CloseMatters, StartReport, JudgeReport];
const QUERIES = [ListRequirements, ListObligations, ListDuties, ListReports, SummariseDocument];

/** Commands and questions of the follow-up, over the process's `DataSource` and `Journal`. */
@Module({})
export class FollowupModule {
  static forService(service: 'followup' | 'ops' = 'followup'): DynamicModule {
    return {
      module: FollowupModule,
      imports: [JournalModule.forService(service)],
      providers: [Reads, ...COMMANDS, ...QUERIES],
      exports: [...COMMANDS, ...QUERIES],
    };
  }
}
