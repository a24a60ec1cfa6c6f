import { type ServiceName } from '@app/contracts';
import { DirectoryModule } from '@app/directory';
import { JournalModule } from '@app/journal';
import { Reads } from '@app/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { AcknowledgementRules } from './commands/acknowledgement-rules.js';
import { ActOnDelivery } from './commands/act-on-delivery.js';
import { ChunkWork } from './commands/chunk-work.js';
import { CompleteDispatch } from './commands/complete-dispatch.js';
import { DeliverChunk } from './commands/deliver-chunk.js';
import { PlanDeliveries } from './commands/plan-deliveries.js';
import { RemindSilent } from './commands/remind-silent.js';
import { SettleDispatch } from './commands/settle-dispatch.js';
import { DeliveriesOfDocument } from './queries/deliveries-of-document.js';
import { DeliveryOf } from './queries/delivery-of.js';
import { Inbox } from './queries/inbox.js';
import { DeliveryStore } from './storage/delivery.store.js';

const OFFERED = [PlanDeliveries, RemindSilent, ChunkWork, ActOnDelivery, Inbox, DeliveryOf, DeliveriesOfDocument];

/** Dissemination in one process, over the `DataSource` of its `DatabaseModule` (with `disseminationEntities`). */
@Module({})
export class DisseminationModule {
  static forService(service: ServiceName): DynamicModule {
    return {
      module: DisseminationModule,
      imports: [JournalModule.forService(service), DirectoryModule.forService(service)],
      providers: [...OFFERED, AcknowledgementRules, CompleteDispatch, DeliverChunk, SettleDispatch, DeliveryStore, Reads],
      exports: OFFERED,
    };
  }
}
