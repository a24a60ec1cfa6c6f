import { FollowupModule } from '@app/followup';
import { HandOffs, JournalModule } from '@app/journal';
import { DatabaseModule } from '@app/platform';
import { QueueModule } from '@app/queue';
import { Module } from '@nestjs/common';
import { FollowReport } from './consumers/follow-report.js';
import { LinkReport } from './consumers/link-report.js';
import { ProposeDuties } from './consumers/propose-duties.js';
import { RemindDue } from './consumers/remind-due.js';
import { DocumentsController } from './controllers/documents.controller.js';
import { DutiesController } from './controllers/duties.controller.js';
import { ObligationsController } from './controllers/obligations.controller.js';
import { ProposalsController } from './controllers/proposals.controller.js';
import { ReportsController } from './controllers/reports.controller.js';
import { RequirementsController } from './controllers/requirements.controller.js';

/** The process that follows up what documents order. */
@Module({
  imports: [
    DatabaseModule.forService('followup'),
    JournalModule.forService('followup'),
    FollowupModule.forService('followup'),
    QueueModule.forApp({ app: 'followup', handOffs: HandOffs }),
  ],
  controllers: [
    DocumentsController,
    ProposalsController,
    RequirementsController,
    ObligationsController,
    DutiesController,
    ReportsController,
  ],
  providers: [ProposeDuties, LinkReport, FollowReport, RemindDue],
})
export class AppModule {}
