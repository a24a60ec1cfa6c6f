import { CONSUMERS, type ServiceName } from '@app/contracts';
import { ProcessModule } from '@app/platform';
import { BullModule } from '@nestjs/bullmq';
import { type DynamicModule, type InjectionToken, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import './bull-classes.js';
import { processorFor } from './due-runner.js';
import { type DueWorkRegistration } from './due-work-registration.js';
import { Nudges } from './nudges.js';
import { QueueConnections } from './queue-connections.js';
import { type HandOffSource, type PlannedLine, QueuePlan } from './queue-plan.js';
import { consumersOf, QueueRuntime } from './queue-runtime.js';
import { configuredQueue, type QueueSettings } from './queue-settings.js';

export interface QueueModuleOptions {
  readonly app: ServiceName;
  /** `HandOffs` of `@app/journal`. */
  readonly handOffs: InjectionToken<HandOffSource>;
  /** What the app works on besides its consumers. */
  readonly dueWork?: readonly DueWorkRegistration[];
  /** Unless given, as the configuration says (QUEUE_BACKEND, REDIS_URL, DATABASE_URL). */
  readonly settings?: () => QueueSettings;
}

/** Holds the connections; a module of its own so that the queues can be made from them. */
@Module({})
class QueueConnectionModule {}

/**
 * The queues of one process: one BullMQ queue and worker for each consumer that `contracts` gives to this app, and for each further kind
 * of due work. Import it once, in the app's module, beside `JournalModule` and `DatabaseModule`; list the `@HandlesFacts` classes in providers.
 */
@Module({})
export class QueueModule {
  static forApp(options: QueueModuleOptions): DynamicModule {
    const settings = options.settings ?? (() => configuredQueue(options.app));
    const lines: readonly PlannedLine[] = [
      ...consumersOf(options.app).map((name) => ({ name, concurrency: CONSUMERS[name].concurrency })),
      ...(options.dueWork ?? []),
    ].map((line) => ({ ...line, processor: processorFor(line.name, line, QueueRuntime) }));
    const connections: DynamicModule = {
      module: QueueConnectionModule,
      providers: [
        { provide: QueueConnections, useFactory: () => new QueueConnections(settings(), lines.length) },
        { provide: Nudges, useFactory: () => new Nudges(settings()) },
      ],
      exports: [QueueConnections, Nudges],
    };
    const plan: QueuePlan = { app: options.app, handOffs: options.handOffs, lines };
    const queues =
      lines.length === 0
        ? []
        : [
            BullModule.registerQueueAsync(
              ...lines.map(({ name }) => ({
                name,
                imports: [connections],
                inject: [QueueConnections],
                useFactory: (shared: QueueConnections) => ({
                  connection: shared.shared as never,
                  prefix: settings().prefix,
                  // Nobody reads BullMQ's event streams: what happened stands on the rows.
                  streams: { events: { maxLen: 100 } },
                  defaultJobOptions: { removeOnComplete: true, removeOnFail: true, attempts: 1 },
                }),
              })),
            ),
          ];
    return {
      module: QueueModule,
      imports: [connections, DiscoveryModule, ProcessModule, ...queues],
      providers: [{ provide: QueuePlan, useValue: plan }, QueueRuntime, ...lines.map((line) => line.processor)],
      exports: [QueueRuntime, ...queues],
    };
  }
}
