import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { HandOffs, Journal, JournalModule, type Tx } from '@app/journal';
import { newId } from '@app/kernel';
import { DatabaseModule, Lifecycle, ProcessModule } from '@app/platform';
import { HandlesFacts, migrateQueueSchema, QueueModule } from '@app/queue';
import { type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { gate } from '../../support/heard.js';
import { approveThing, createThing, makeProbe, person } from '../journal/probe.js';

let work: (tx: Tx) => Promise<void> = async () => undefined;

@HandlesFacts('tell-people')
class TellPeople {
  async handle(_: unknown, tx: Tx): Promise<void> {
    await work(tx);
  }
}
@HandlesFacts('plan-deliveries')
class PlanDeliveries {
  async handle(): Promise<void> {}
}
@HandlesFacts('remind-silent')
class RemindSilent {
  async handle(): Promise<void> {}
}

const providers = [TellPeople, PlanDeliveries, RemindSilent];
const database = () => DatabaseModule.forService('dissemination');
const queue = () => QueueModule.forApp({ app: 'dissemination', handOffs: HandOffs });

jest.setTimeout(60_000);

describe('the end of a process', () => {
  let made: TestDatabase;

  beforeAll(async () => {
    made = await testDatabase({ contexts: ['journal'] });
    await makeProbe(made);
    await migrateQueueSchema(made.url);
    process.env.DATABASE_URL = made.url;
    process.env.QUEUE_BACKEND = 'postgres';
  });
  afterAll(async () => {
    delete process.env.DATABASE_URL;
    delete process.env.QUEUE_BACKEND;
    await made.drop();
  });

  // Nest closes modules by hierarchy and order of import: a queue imported before the database would lose it in the middle of its work.
  it.each([
    ['the database before the queue', () => [ProcessModule, database(), JournalModule.forService('dissemination'), queue()]],
    ['the queue before the database', () => [queue(), JournalModule.forService('dissemination'), ProcessModule, database()]],
  ])('finishes the work in hand, with %s in the imports', async (_, imports) => {
    @Module({ imports: imports(), providers })
    class App {}
    for (const end of [
      (app: INestApplicationContext) => app.close(),
      async (app: INestApplicationContext) => {
        await app.get(Lifecycle, { strict: false }).stop(4_000);
        await app.close();
      },
    ]) {
      const app = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
      const [entered, leave] = [gate(), gate()];
      work = async (tx) => {
        entered.open();
        await leave.passed;
        await tx.query('SELECT 1');
      };
      const journal = app.get(Journal, { strict: false });
      const id = newId<'thing'>();
      await journal.commit(person(), createThing(id));
      await journal.commit(person(), approveThing(id, 1));
      await entered.passed;
      const ended = end(app);
      setTimeout(() => leave.open(), 100);
      await ended;
      expect(await made.query('SELECT due_status FROM journal.hand_offs WHERE subject_id = $1', [id])).toEqual([{ due_status: 'done' }]);
    }
  });
});
