import { disseminationMessages } from '@app/dissemination';
import { Journal, systemBy, Timers, UnitOfWork, verify, WakeUps } from '@app/journal';
import { type Identity, newId } from '@app/kernel';
import { notificationsMessages } from '@app/notifications';
import { createIdentityKeys, createService, IDENTITY_HEADER, IdentitySigner } from '@app/platform';
import { migrateQueueSchema } from '@app/queue';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule } from '../../../apps/dissemination/src/app.module.js';
import { type TestDatabase } from '../../support/database.js';
import { World } from './world.js';

// Two cores may be busy with the rest of the suite.
jest.setTimeout(30_000);

const SETTINGS = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'QUEUE_BACKEND', 'QUEUE_PREFIX', 'REDIS_URL', 'IDENTITY_PUBLIC_KEYS', 'LOG_LEVEL'];
const BEFORE = Object.fromEntries(SETTINGS.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));

/** The queues of this service through which one document passes. */
const PASSED = ['plan-deliveries', 'deliver-chunk', 'tell-people', 'alert-in-app', 'remind-silent'];

interface Offered {
  readonly data: object;
}

describe.each(['redis', 'postgres'] as const)('the dissemination service on %s', (backend) => {
  let world: World;
  let address: string;
  let signer: IdentitySigner;
  let issuing: Journal;
  const offered = new Map<string, object[]>();

  beforeAll(async () => {
    const keys = await createIdentityKeys();
    signer = await IdentitySigner.from(JSON.parse(keys.privateKey));
    const start = async (database: TestDatabase): Promise<NestFastifyApplication> => {
      await migrateQueueSchema(database.url);
      Object.assign(process.env, {
        DATABASE_URL: database.url,
        DATABASE_DIRECT_URL: database.url,
        QUEUE_BACKEND: backend,
        QUEUE_PREFIX: `t-${newId().slice(-12)}`,
        REDIS_URL: process.env['TEST_REDIS_URL'],
        IDENTITY_PUBLIC_KEYS: keys.publicKeys,
        LOG_LEVEL: 'error',
      });
      const options = { translations: [disseminationMessages, notificationsMessages], idempotency: Journal };
      const { app } = await createService(AppModule, 'dissemination', options);
      await app.listen(0, '127.0.0.1');
      address = await app.getUrl();
      for (const name of PASSED) {
        const queue = app.get<{ addBulk(jobs: Offered[]): Promise<unknown> }>(getQueueToken(name), { strict: false });
        const add = queue.addBulk.bind(queue);
        queue.addBulk = (jobs) => {
          offered.set(name, [...(offered.get(name) ?? []), ...jobs.map(({ data }) => data)]);
          return add(jobs);
        };
      }
      return app;
    };
    world = await World.start({ communes: 620, app: start });
    // Stands in for documents: something that can say that a document was issued.
    await world.database.query(`create table public.papers (id uuid primary key, version int not null)`);
    await world.database.query(
      `insert into journal.subjects (type, table_name, not_state, created_in_sets) values ('test.paper', 'public.papers', '{}', false)`,
    );
    issuing = new Journal(new UnitOfWork(await world.database.dataSource()), new WakeUps());
  }, 60_000);
  afterAll(async () => {
    await world?.stop();
    for (const name of SETTINGS) delete process.env[name];
    Object.assign(process.env, BEFORE);
  }, 20_000);

  async function issue(): Promise<string> {
    const listId = await world.freeze(world.communes.map((id) => ({ id })));
    const { fact, detail } = world.issued(listId, world.communes.length);
    await issuing.commit(systemBy('test', null, newId()), {
      subject: { type: 'test.paper', id: fact.documentId },
      expected: 0,
      sql: 'insert into public.papers (id, version) values ($1, 1) returning *',
      params: [fact.documentId],
      kind: 'document.issued',
      payload: fact,
      ...(detail === null ? {} : { detail }),
      about: fact.documentId,
    });
    return fact.documentId;
  }
  const ask = async (who: Identity | null, method: 'GET' | 'POST', url: string, body?: object, headers: Record<string, string> = {}) => {
    const signed: Record<string, string> = who === null ? {} : { [IDENTITY_HEADER]: await signer.sign(who, 'dissemination') };
    const answer = await fetch(`${address}${url}`, {
      method,
      headers: { ...signed, ...headers, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
  };
  async function until(holds: () => Promise<boolean>): Promise<void> {
    for (let waited = 0; waited < 15_000; waited += 50) {
      if (await holds()) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error('it did not come about within 15 s');
  }
  const count = async (from: string, id: string): Promise<number> =>
    Number((await world.database.query<{ n: string }>(`select count(*) as n from ${from}`, [id]))[0]?.n);

  it('brings an issued document to everyone through the queue, tells the clerks, takes their receipts', async () => {
    const documentId = await issue();
    await until(async () => (await count('notifications.alerts where document_id = $1 and shown_at is not null', documentId)) >= 621);
    expect(await count('dissemination.deliveries where document_id = $1', documentId)).toBe(620);

    const [commune = '', foreign = ''] = world.communes;
    const clerk = world.identity(commune, 'clerk');
    const inbox = await ask(clerk, 'GET', '/api/dissemination/inbox?stage=waiting');
    expect(inbox).toMatchObject({ status: 200, body: { items: [{ documentId, stage: 'delivered', title: 'Kết luận thử' }], next: null } });
    const { id } = (inbox.body as { items: { id: string }[] }).items[0] ?? { id: '' };
    expect(await ask(clerk, 'GET', `/api/dissemination/deliveries/${id}`)).toMatchObject({
      status: 200,
      body: { actions: ['open', 'register', 'acknowledge', 'return'] },
    });

    const key = { 'idempotency-key': newId() };
    const registered = await ask(clerk, 'POST', `/api/dissemination/deliveries/${id}/register`, { incomingNumber: 41 }, key);
    expect(registered).toMatchObject({ status: 200, body: { stage: 'registered', registered: { incomingNumber: 41 } } });
    const again = await ask(clerk, 'POST', `/api/dissemination/deliveries/${id}/register`, { incomingNumber: 41 }, key);
    expect(again.body).toEqual(registered.body);
    expect(await ask(clerk, 'POST', `/api/dissemination/deliveries/${id}/acknowledge`, {})).toMatchObject({
      status: 200,
      body: { stage: 'acknowledged' },
    });
    expect(await ask(clerk, 'POST', `/api/dissemination/deliveries/${id}/acknowledge`, {})).toMatchObject({
      status: 409,
      body: { code: 'delivery.already-acknowledged', detail: 'Văn bản này đã được xác nhận là đã nhận.' },
    });
    expect(await ask(world.identity(foreign, 'clerk'), 'POST', `/api/dissemination/deliveries/${id}/open`, {})).toMatchObject({
      status: 403,
    });
    expect(await ask(world.identity(foreign, 'clerk'), 'GET', `/api/dissemination/deliveries/${id}`)).toMatchObject({ status: 404 });

    expect(await ask(world.identity(world.office, 'clerk'), 'GET', `/api/dissemination/documents/${documentId}/summary`)).toMatchObject({
      status: 200,
      body: { recipients: 620, delivered: 620, acknowledged: 1, silent: 619 },
    });
    expect(await ask(clerk, 'GET', '/api/notifications/alerts?unread=true')).toMatchObject({
      body: { items: [{ kind: 'delivery.made', documentId, symbol: '12-TB/TU' }] },
    });
    expect(await ask(clerk, 'POST', '/api/notifications/alerts/read-all', {})).toMatchObject({ status: 200, body: { read: 1 } });
    expect(await ask(clerk, 'GET', '/api/notifications/alerts/count')).toMatchObject({ body: { unread: 0 } });
    expect((await verify(await world.database.dataSource())).problems).toEqual([]);
  }, 30_000);

  it('reminds the silent when the hour comes', async () => {
    await world.database.moveClock('2026-11-17T00:31:00Z');
    await new Timers(issuing).fire();
    await until(async () => (await count('notifications.alerts where kind = $1 and shown_at is not null', 'recipient.reminded')) >= 619);
    const [reminded] = await world.database.query<{ n: number }>('select sum(recipients)::int as n from dissemination.reminder_sets');
    expect(reminded).toEqual({ n: 619 });
  });

  it('has passed everything through the queue as bare ids', () => {
    expect([...offered.keys()].sort()).toEqual([...PASSED].sort());
    const jobs = [...offered.values()].flat();
    expect(jobs.length).toBeGreaterThan(PASSED.length);
    for (const job of jobs) expect(Object.keys(job)).toEqual(['id']);
  });

  it('refuses wrong input at the door, with the field and Vietnamese words', async () => {
    const clerk = world.identity(world.communes[0] ?? '', 'clerk');
    expect(await ask(null, 'GET', '/api/dissemination/inbox')).toMatchObject({ status: 401 });
    expect(await ask(clerk, 'GET', '/api/dissemination/inbox?stage=lost')).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'stage' }] },
    });
    expect(await ask(clerk, 'GET', '/api/dissemination/deliveries/7')).toMatchObject({ status: 422 });
    expect(await ask(clerk, 'POST', `/api/dissemination/deliveries/${newId()}/return`, { reason: 'x', colour: 'red' })).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'colour' }] },
    });
    expect(await ask(clerk, 'POST', `/api/dissemination/deliveries/${newId()}/acknowledge`, { enteredFor: { reason: '' } })).toMatchObject({
      status: 422,
      body: { problems: [{ field: 'enteredFor.reason' }] },
    });
    expect(await ask(clerk, 'POST', `/api/notifications/alerts/${newId()}/read`, {})).toMatchObject({
      status: 404,
      body: { code: 'alert.missing' },
    });
  });

  it('describes every route', async () => {
    const { body } = await ask(null, 'GET', '/openapi.json');
    expect(Object.keys(body['paths'] as object).sort()).toEqual([
      '/api/dissemination/deliveries/{id}',
      '/api/dissemination/deliveries/{id}/acknowledge',
      '/api/dissemination/deliveries/{id}/open',
      '/api/dissemination/deliveries/{id}/register',
      '/api/dissemination/deliveries/{id}/return',
      '/api/dissemination/documents/{id}/deliveries',
      '/api/dissemination/documents/{id}/summary',
      '/api/dissemination/inbox',
      '/api/notifications/alerts',
      '/api/notifications/alerts/count',
      '/api/notifications/alerts/read-all',
      '/api/notifications/alerts/{id}/read',
    ]);
  });
});
