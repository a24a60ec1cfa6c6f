import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { DueTable, HandOffs, Journal, JournalModule, Timers, type HandOffEvent } from '@app/journal';
import { newId } from '@app/kernel';
import { ProcessModule } from '@app/platform';
import { migrateQueueSchema, QueueModule, type QueueSettings } from '@app/queue';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { TimerFirer } from '../../../apps/relay/src/timer-firer.js';
import { probeApp, type ProbeApp } from '../../conformance/queue/probe-app.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { Heard } from '../../support/heard.js';
import { approveThing, armThing, createThing, journalOver, makeProbe, person } from '../journal/probe.js';

jest.setTimeout(60_000);

describe('the relay and the nudges between processes', () => {
  let database: TestDatabase;
  let relay: INestApplicationContext;
  let app: ProbeApp;
  const heard = new Heard<{ event: HandOffEvent; at: number }>();

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['journal'] });
    await makeProbe(database);
    await migrateQueueSchema(database.url);
    await database.moveClock('2027-06-01T00:00:00Z');
    const settings = (role: string): QueueSettings => ({
      backend: 'postgres',
      redisUrl: null,
      databaseUrl: database.url,
      role,
      prefix: 'relay',
    });
    const own = await database.dataSource('relay');

    @Global()
    @Module({ providers: [{ provide: DataSource, useValue: own }], exports: [DataSource] })
    class Database {}
    @Module({
      imports: [
        Database,
        ProcessModule,
        JournalModule.forService('relay'),
        QueueModule.forApp({ app: 'relay', handOffs: HandOffs, settings: () => settings('banhanh_relay') }),
      ],
      providers: [TimerFirer],
    })
    class Relay {}
    relay = await NestFactory.createApplicationContext(Relay, { logger: false, abortOnError: false });
    const hear = async (event: HandOffEvent): Promise<void> => heard.push({ event, at: performance.now() });
    app = await probeApp({
      settings: settings('banhanh_dissemination'),
      dataSource: await database.dataSource('dissemination'),
      tell: hear,
      silent: hear,
    });
  });
  afterAll(async () => {
    await relay.close();
    await app.close();
    await database.drop();
  });

  it('hands a timer over at its hour, not before, when the clock moves', async () => {
    const id = newId<'thing'>();
    await app.journal.commit(person(), createThing(id));
    const dueAt = new Date('2027-06-01T03:00:00Z');
    await app.journal.commit(person(), armThing(id, 1, [{ kind: 'dispatch.remind', key: '1', dueAt }]));
    await database.moveClock('2027-06-01T02:59:59.700Z');
    await heard.count(1);
    const event = heard.all[0]?.event;
    expect(event).toMatchObject({
      name: 'dispatch.remind',
      timer: { kind: 'dispatch.remind', key: '1', payload: { n: 1 }, dueAt },
      subject: { type: 'thing', id },
    });
    const now = await app.journal.now();
    expect(now.getTime()).toBeGreaterThanOrEqual(dueAt.getTime());
    expect(await relay.get(Timers, { strict: false }).audit()).toMatchObject({ balanced: true });
  });

  it('tells the feeders of other processes what was committed', async () => {
    const nudged = new Heard<string>();
    const off = app.runtime.onDue((names) => [...names].forEach((name) => nudged.push(name)));
    // The relay's process commits; the consumer is in the other one.
    const journal = relay.get(Journal, { strict: false });
    await database.query('GRANT SELECT, INSERT, UPDATE ON ALL TABLES IN SCHEMA probe TO banhanh_relay');
    const id = newId<'thing'>();
    await journal.commit(person(), createThing(id));
    const before = heard.all.length;
    for (let n = 1; n <= 20; n += 1) {
      await journal.commit(person(), approveThing(id, n));
      if (n === 10) await nudged.count(1);
    }
    await nudged.until((all) => all.length >= 2);
    await heard.count(before + 20);
    off();
    expect(new Set(nudged.all)).toEqual(new Set(['tell-people']));
    expect(nudged.all.length).toBeLessThanOrEqual(20);
  });

  it('serves a table of due work outside the journal with the same rules', async () => {
    const works = new DueTable(journalOver(await database.dataSource('dissemination')), {
      name: 'w',
      table: 'probe.works',
      fairness: 'document_id',
      only: { column: 'note', value: 'mine' },
      handle: async () => undefined,
    });
    await database.query(
      `INSERT INTO probe.works (id, document_id, note) SELECT gen_random_uuid(), gen_random_uuid(), n FROM unnest(ARRAY['mine', 'mine', 'other']) n`,
    );
    expect(await works.gauges()).toMatchObject({ due: 2, buried: 0 });
    const leases = await works.claim(10);
    expect(leases).toHaveLength(2);
    expect(await works.claim(10)).toEqual([]);
    for (const lease of leases) expect(await works.run(lease)).toBe('done');
  });
});
