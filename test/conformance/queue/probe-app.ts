import { DueTable, HandOffs, Journal, JournalModule, OperatorActs, type HandOffEvent, type Tx } from '@app/journal';
import { HandlesFacts, QueueModule, QueueRuntime, registerDueWork, type QueueSettings } from '@app/queue';
import { Global, type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';

export type Handle = (event: HandOffEvent, tx: Tx) => Promise<void>;
export type HandleRow = (row: Record<string, unknown>, tx: Tx) => Promise<void>;

export interface ProbeApp {
  readonly context: INestApplicationContext;
  readonly journal: Journal;
  readonly acts: OperatorActs;
  readonly runtime: QueueRuntime;
  /** The due work over `probe.works`. */
  readonly works: DueTable;
  close(): Promise<void>;
}

export interface ProbeOptions {
  readonly settings: QueueSettings;
  readonly dataSource: DataSource;
  /** What `tell-people` does. */
  readonly tell?: Handle;
  /** What `remind-silent` does. */
  readonly silent?: Handle;
  /** What `probe-work` does, over `probe.works`, four at a time. */
  readonly work?: HandleRow;
}

const nothing = async (): Promise<void> => undefined;

/** The dissemination service reduced to its queues: three consumers, and due work over a table of the test. */
export async function probeApp(options: ProbeOptions): Promise<ProbeApp> {
  @HandlesFacts('tell-people')
  class TellPeople {
    handle(event: HandOffEvent, tx: Tx): Promise<void> {
      return (options.tell ?? nothing)(event, tx);
    }
  }
  @HandlesFacts('plan-deliveries')
  class PlanDeliveries {
    handle = nothing;
  }
  @HandlesFacts('remind-silent')
  class RemindSilent {
    handle(event: HandOffEvent, tx: Tx): Promise<void> {
      return (options.silent ?? nothing)(event, tx);
    }
  }
  const works: Provider = {
    provide: 'probe-work',
    inject: [Journal],
    useFactory: (journal: Journal) =>
      new DueTable(journal, { name: 'probe-work', table: 'probe.works', fairness: 'document_id', handle: options.work ?? nothing }),
  };

  @Global()
  @Module({ providers: [{ provide: DataSource, useValue: options.dataSource }], exports: [DataSource] })
  class ProbeDatabase {}

  @Module({
    imports: [
      ProbeDatabase,
      JournalModule.forService('dissemination'),
      QueueModule.forApp({
        app: 'dissemination',
        handOffs: HandOffs,
        dueWork: [registerDueWork('probe-work', 'probe-work', { concurrency: 4 })],
        settings: () => options.settings,
      }),
    ],
    providers: [TellPeople, PlanDeliveries, RemindSilent, works],
  })
  class ProbeModule {}

  const context = await NestFactory.createApplicationContext(ProbeModule, {
    logger: process.env.PROBE_LOG ? undefined : false,
    abortOnError: false,
  });
  return {
    context,
    journal: context.get(Journal, { strict: false }),
    acts: context.get(OperatorActs, { strict: false }),
    runtime: context.get(QueueRuntime, { strict: false }),
    works: context.get<DueTable>('probe-work', { strict: false }),
    close: () => context.close(),
  };
}
