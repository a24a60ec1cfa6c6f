import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CONSUMERS, ROUTING, type ServiceName, TIMERS } from '@app/contracts';
import { HandOffs, JournalModule } from '@app/journal';
import { HandlesFacts, migrateQueueSchema, QueueConnections, QueueModule, QueueRuntime, type QueueSettings } from '@app/queue';
import { Health } from '@app/platform';
import { Global, type INestApplicationContext, Module, type Provider } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Redis } from 'ioredis';
import { DataSource } from 'typeorm';
import { eventually } from '../../support/heard.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';

const handle = async (): Promise<void> => undefined;

@HandlesFacts('propose-duties')
class ProposeDuties {
  handle = handle;
}
@HandlesFacts('link-report')
class LinkReport {
  handle = handle;
}
@HandlesFacts('follow-report')
class FollowReport {
  handle = handle;
}
@HandlesFacts('remind-due')
class RemindDue {
  handle = handle;
}
@HandlesFacts('remind-due')
class RemindDueAgain {
  handle = handle;
}
@HandlesFacts('tell-people')
class Stranger {
  handle = handle;
}

jest.setTimeout(60_000);

describe('the boot check of the queue', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let settings: QueueSettings;

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['journal'] });
    await migrateQueueSchema(database.url);
    dataSource = await database.dataSource('followup');
    settings = { backend: 'postgres', redisUrl: null, databaseUrl: database.url, role: 'banhanh_followup', prefix: 'boot' };
  });
  afterAll(() => database.drop());

  async function boot(app: ServiceName, providers: Provider[]): Promise<INestApplicationContext> {
    @Global()
    @Module({ providers: [{ provide: DataSource, useValue: dataSource }], exports: [DataSource] })
    class Database {}
    @Module({
      imports: [Database, JournalModule.forService(app), QueueModule.forApp({ app, handOffs: HandOffs, settings: () => settings })],
      providers,
    })
    class App {}
    const context = await NestFactory.createApplicationContext(App, { logger: false, abortOnError: false });
    return context;
  }
  const four = [ProposeDuties, LinkReport, FollowReport, RemindDue];

  it('starts an app that serves each of its consumers once', async () => {
    const app = await boot('followup', four);
    const gauges = await app.get(QueueRuntime).gauges();
    expect(gauges.map((gauge) => gauge.name).sort()).toEqual(['follow-report', 'link-report', 'propose-duties', 'remind-due']);
    expect(gauges[0]).toMatchObject({ due: 0, oldestSeconds: 0, buried: 0 });
    await app.close();
  });

  it('tells the health page of buried work, which makes no process unready', async () => {
    const app = await boot('followup', four);
    const health = app.get(Health, { strict: false });
    expect(await health.numbers()).toEqual({ buried: 0, oldestDueSeconds: 0 });
    await database.query(
      `INSERT INTO journal.hand_offs (id, consumer, app, entry_id, subject_type, subject_id, fairness, due_priority, due_status)
       SELECT gen_random_uuid(), consumer, app, gen_random_uuid(), 'thing', gen_random_uuid(), gen_random_uuid(), 0, 'buried'
       FROM (VALUES ('remind-due', 'followup'), ('link-report', 'followup'), ('tell-people', 'dissemination')) AS h (consumer, app)`,
    );
    expect(await health.numbers()).toEqual({ buried: 2, oldestDueSeconds: 0 });
    expect((await health.results()).map(({ ok }) => ok)).not.toContain(false);
    await database.query(`DELETE FROM journal.hand_offs WHERE due_status = 'buried'`);
    await app.close();
  });

  it.each([
    ['none', [ProposeDuties, LinkReport, FollowReport], /followup has no handler for remind-due/],
    ['two', [...four, RemindDueAgain], /remind-due has two handlers/],
    ["a stranger's", [...four, Stranger], /tell-people, which dissemination serves, not followup/],
  ])('refuses %s', async (_, providers, reason) => {
    await expect(boot('followup', providers)).rejects.toThrow(reason);
  });

  it('knows an app for every consumer that routing names', () => {
    const named = new Set<string>([...Object.values(ROUTING).flat(), ...Object.values(TIMERS)]);
    expect([...named].filter((name) => !Object.hasOwn(CONSUMERS, name))).toEqual([]);
    expect(Object.keys(CONSUMERS).filter((name) => !named.has(name))).toEqual([]);
  });

  it('is not ready on a Redis that evicts jobs', async () => {
    const redisUrl = process.env.TEST_REDIS_URL ?? '';
    const redis = new Redis(redisUrl);
    const connections = new QueueConnections({ ...settings, backend: 'redis', redisUrl }, 1);
    try {
      await eventually(
        async () => connections.reachable,
        (reachable) => reachable,
      );
      await expect(connections.check()).resolves.toBeUndefined();
      await redis.config('SET', 'maxmemory-policy', 'allkeys-lru');
      await expect(connections.check()).rejects.toThrow(/allkeys-lru, must be noeviction/);
    } finally {
      await redis.config('SET', 'maxmemory-policy', 'noeviction');
      redis.disconnect();
      await connections.close();
    }
  });
});
