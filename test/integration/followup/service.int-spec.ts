import { LoadDemoProvince } from '@app/directory';
import { type DocumentSummary, followupMessages, type ObligationOpenedAnswer, type ReportView } from '@app/followup';
import { type FactName, type Facts } from '@app/contracts';
import { Journal, systemBy, Timers, UnitOfWork, verify, WakeUps } from '@app/journal';
import { type DocumentContent, type Identity, newId } from '@app/kernel';
import { createIdentityKeys, createService, IDENTITY_HEADER, IdentitySigner, type Service } from '@app/platform';
import { migrateQueueSchema } from '@app/queue';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { getQueueToken } from '@nestjs/bullmq';
import { AppModule } from '../../../apps/followup/src/app.module.js';
import { Rows } from '../../../libs/directory/src/storage/rows.js';
import { eventually } from '../../support/heard.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { node } from './world.js';

jest.setTimeout(40_000);

const SETTINGS = ['DATABASE_URL', 'DATABASE_DIRECT_URL', 'QUEUE_BACKEND', 'QUEUE_PREFIX', 'REDIS_URL', 'IDENTITY_PUBLIC_KEYS', 'LOG_LEVEL'];
const BEFORE = Object.fromEntries(SETTINGS.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])));

describe.each(['redis', 'postgres'] as const)('the follow-up service on %s', (backend) => {
  let database: TestDatabase;
  let service: Service;
  let address: string;
  let signer: IdentitySigner;
  let others: Journal;
  const people = new Map<string, Identity>();
  /** What was put into the BullMQ queue of the reminders. */
  const offered: object[] = [];

  beforeAll(async () => {
    database = await testDatabase({ contexts: ['directory', 'followup'] });
    const gateway = await database.dataSource('gateway');
    await new LoadDemoProvince(new Journal(new UnitOfWork(gateway), new WakeUps()), new Rows(gateway)).load();
    await gateway.destroy();
    await database.moveClock('2027-01-20T03:00:00Z');
    await migrateQueueSchema(database.url);
    const keys = await createIdentityKeys();
    signer = await IdentitySigner.from(JSON.parse(keys.privateKey));
    Object.assign(process.env, {
      DATABASE_URL: database.url,
      DATABASE_DIRECT_URL: database.url,
      QUEUE_BACKEND: backend,
      QUEUE_PREFIX: `t-${newId().slice(-12)}`,
      REDIS_URL: process.env['TEST_REDIS_URL'],
      IDENTITY_PUBLIC_KEYS: keys.publicKeys,
      LOG_LEVEL: 'error',
    });
    service = await createService(AppModule, 'followup', { translations: [followupMessages], idempotency: Journal });
    await service.app.listen(0, '127.0.0.1');
    address = await service.app.getUrl();
    const queue = service.app.get<{ addBulk(jobs: { readonly data: object }[]): Promise<unknown> }>(getQueueToken('remind-due'), {
      strict: false,
    });
    const add = queue.addBulk.bind(queue);
    queue.addBulk = (jobs) => {
      offered.push(...jobs.map(({ data }) => data));
      return add(jobs);
    };
    // Stands in for documents and dissemination: something that can say what happened there.
    await database.query(`create table public.papers (id uuid primary key, version int not null)`);
    await database.query(
      `insert into journal.subjects (type, table_name, not_state, created_in_sets) values ('test.paper', 'public.papers', '{}', false)`,
    );
    others = new Journal(new UnitOfWork(await database.dataSource()), new WakeUps());
    const found = await database.query<Identity & { login: string }>(
      `select a.login, a.person_id as "personId", q.id as "positionId", q.organisation_id as "organisationId", q.roles
       from directory.accounts a join directory.holders h on h.person_id = a.person_id join directory.positions q on q.id = h.position_id
       where a.login in ('ubkt', 'bithu', 'soanthao.btctu', 'lanhdao.btctu')`,
    );
    for (const { login, ...rest } of found) people.set(login, { ...rest, loginId: login, strongAt: '2027-01-20T01:00:00Z' });
  }, 60_000);
  afterAll(async () => {
    await service?.stop();
    await database?.drop();
    for (const name of SETTINGS) delete process.env[name];
    Object.assign(process.env, BEFORE);
  }, 30_000);

  const who = (login: string): Identity => {
    const found = people.get(login);
    if (found === undefined) throw new Error(`no ${login}`);
    return found;
  };
  const organisationOf = (login: string): string => who(login).organisationId ?? '';
  async function ask<T>(login: string, method: 'GET' | 'POST', path: string, body?: object): Promise<{ status: number; body: T }> {
    const answer = await fetch(`${address}/api/followup${path}`, {
      method,
      headers: {
        [IDENTITY_HEADER]: await signer.sign(who(login), 'followup'),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as T };
  }
  async function say<K extends FactName>(kind: K, payload: Facts[K], detail?: object): Promise<void> {
    const id = newId();
    await others.commit<FactName>(systemBy('test', null, newId()), {
      subject: { type: 'test.paper', id },
      expected: 0,
      sql: 'insert into public.papers (id, version) values ($1, 1) returning *',
      params: [id],
      kind,
      payload,
      ...(detail === undefined ? {} : { detail }),
      about: null,
    });
  }
  const issuedFact = (more: Partial<Facts['document.issued']>): Facts['document.issued'] => ({
    documentId: newId(),
    organisationId: organisationOf('bithu'),
    documentType: 'KL',
    number: 7,
    symbol: '07-KL/TU',
    issuedOn: '2027-01-20',
    round: 1,
    versionId: newId(),
    contentDigest: 'x',
    recipientListId: newId(),
    recipientCount: 0,
    recipientsDigest: 'x',
    urgency: 0,
    reportId: null,
    ...more,
  });
  const content: DocumentContent = {
    head: { type: 'KL', title: 'Kết luận Hội nghị giao ban', superior: null, issuer: 'TỈNH ỦY LAM SƠN', place: 'Lam Sơn', asPrinted: null },
    body: [
      node('p1', 'I', '', { kind: 'part', level: 1, heading: 'Tổ chức thực hiện' }),
      node('c1', '1', 'Giao Ban Tổ chức Tỉnh ủy xây dựng kế hoạch kiện toàn cán bộ, hoàn thành trước ngày 05/02/2027.'),
    ],
    recipients: [],
    signature: null,
    tail: { asPrinted: null },
    annexes: [],
  };
  const documentId = newId();

  it('reads an issued document that reached it through the queue', async () => {
    expect((await ask('ubkt', 'GET', `/documents/${documentId}`)).status).toBe(404);
    await say('document.issued', issuedFact({ documentId }), { content, title: content.head.title, issuerName: 'Tỉnh ủy' });
    const { body } = await eventually(
      () => ask<DocumentSummary>('ubkt', 'GET', `/documents/${documentId}`),
      (answer) => answer.status === 200,
    );
    expect(body.proposals).toMatchObject([
      { kind: 'obligation', leadOrganisationIds: [organisationOf('soanthao.btctu')], dueOn: '2027-02-05' },
    ]);
  });

  it('reminds through the queue when a timer fires', async () => {
    const { body } = await ask<ObligationOpenedAnswer>('ubkt', 'POST', '/obligations', {
      documentId,
      nodeId: 'c1',
      task: 'Xây dựng kế hoạch kiện toàn cán bộ',
      leadOrganisationIds: [organisationOf('soanthao.btctu')],
      dueOn: '2027-02-05',
    });
    await database.moveClock('2027-02-05T00:31:00Z');
    expect(await service.app.get(Timers, { strict: false }).fire()).toBe(1);
    const reminded = await eventually(
      () => database.query<{ reminders: number }>(`select reminders from followup.obligations where id = $1`, [body.id]),
      ([row]) => row?.reminders === 1,
    );
    expect(reminded).toEqual([{ reminders: 1 }]);
  });

  it('reminds of a report through BullMQ, as a bare id', async () => {
    const { body: duty } = await ask<{ id: string }>('ubkt', 'POST', '/duties', {
      owingOrganisationId: organisationOf('soanthao.btctu'),
      supervisorOrganisationId: organisationOf('bithu'),
      period: '2027-H1',
    });
    offered.length = 0;
    await database.moveClock('2027-06-10T00:31:00Z');
    expect(await service.app.get(Timers, { strict: false }).fire()).toBeGreaterThan(0);
    await eventually(
      () => database.query<{ reminders: number }>(`select reminders from followup.duties where id = $1`, [duty.id]),
      ([row]) => row?.reminders === 1,
    );
    const handed = await database.query<{ id: string }>(
      `select id::text from journal.hand_offs where consumer = 'remind-due' and subject_id = $1 and due_status = 'done'`,
      [duty.id],
    );
    expect(handed).toHaveLength(1);
    expect(offered).toContainEqual({ id: handed[0]?.id });
    for (const job of offered) expect(Object.keys(job)).toEqual(['id']);
  });

  it('waits for the issue of a report whose registration was heard first', async () => {
    const unit = organisationOf('soanthao.btctu');
    const { body: duty } = await ask<{ id: string }>('ubkt', 'POST', '/duties', {
      owingOrganisationId: unit,
      supervisorOrganisationId: organisationOf('ubkt'),
      period: '2027-H1',
    });
    const { body: started } = await ask<{ reportId: string }>('soanthao.btctu', 'POST', `/duties/${duty.id}/reports`, { compose: false });
    const reportDocument = newId();
    await say('delivery.registered', {
      deliveryId: newId(),
      documentId: reportDocument,
      organisationId: unit,
      round: 1,
      recipientId: organisationOf('ubkt'),
      recipientOrganisationId: organisationOf('ubkt'),
      source: 'own-act',
    });
    await say(
      'document.issued',
      issuedFact({
        documentId: reportDocument,
        organisationId: unit,
        documentType: 'BC',
        symbol: '01-BC/BTCTU',
        reportId: started.reportId,
      }),
      { content: null, title: 'Báo cáo', issuerName: 'Ban Tổ chức Tỉnh ủy' },
    );
    const { body } = await eventually(
      () => ask<ReportView>('ubkt', 'GET', `/reports/${started.reportId}`),
      (answer) => answer.body.state === 'delivered',
      20_000,
    );
    expect(body).toMatchObject({ documentId: reportDocument, round: 1 });
    expect((await ask('ubkt', 'POST', `/reports/${started.reportId}/accept`)).body).toMatchObject({ state: 'accepted' });
  });

  it('speaks Vietnamese unless asked otherwise, and describes itself', async () => {
    expect((await ask('lanhdao.btctu', 'POST', `/documents/${documentId}/requirements`, { all: true })).body).toMatchObject({
      status: 403,
      detail: expect.stringContaining('Chức vụ đang dùng'),
    });
    const api = (await (await fetch(`${address}/openapi.json`)).json()) as { openapi: string; paths: Record<string, object> };
    expect(api.openapi).toMatch(/^3\.1/);
    expect(Object.keys(api.paths).filter((path) => path.startsWith('/api/followup'))).toHaveLength(18);
    expect((await fetch(`${address}/health/ready`)).status).toBe(200);
  });

  it('leaves a journal that verifies', async () => {
    expect((await verify(await database.dataSource())).problems).toEqual([]);
  });
});
