import { ChunkWork, DELIVER_CHUNK, disseminationEntities, DisseminationModule } from '@app/dissemination';
import { HandOffs, JournalModule } from '@app/journal';
import { CHANNELS, notificationsEntities, NotificationsModule, workOf } from '@app/notifications';
import { DatabaseModule } from '@app/platform';
import { QueueModule, registerDueWork } from '@app/queue';
import { Module } from '@nestjs/common';
import { PlanDeliveriesConsumer } from './consumers/plan-deliveries.js';
import { RemindSilentConsumer } from './consumers/remind-silent.js';
import { TellPeopleConsumer } from './consumers/tell-people.js';
import { AlertsController } from './controllers/alerts.controller.js';
import { DeliveriesController } from './controllers/deliveries.controller.js';
import { DocumentsController } from './controllers/documents.controller.js';
import { InboxController } from './controllers/inbox.controller.js';

/** The process that brings documents to recipients and alerts to people. */
@Module({
  imports: [
    DatabaseModule.forService('dissemination', [...disseminationEntities, ...notificationsEntities]),
    JournalModule.forService('dissemination'),
    DisseminationModule.forService('dissemination'),
    NotificationsModule.forService('dissemination'),
    QueueModule.forApp({
      app: 'dissemination',
      handOffs: HandOffs,
      dueWork: [
        registerDueWork(DELIVER_CHUNK, ChunkWork, { concurrency: 4 }),
        ...CHANNELS.map((channel) => registerDueWork(workOf(channel), workOf(channel), channel.pace)),
      ],
    }),
  ],
  controllers: [InboxController, DeliveriesController, DocumentsController, AlertsController],
  providers: [PlanDeliveriesConsumer, RemindSilentConsumer, TellPeopleConsumer],
})
export class AppModule {}
