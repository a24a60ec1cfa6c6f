import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DueTable, type HandOffEvent, type Tx } from '@app/journal';
import { conflict, invalid, newId, notNow } from '@app/kernel';
import { migrateQueueSchema, type QueueSettings } from '@app/queue';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { getQueueToken } from '@nestjs/bullmq';
import { type Queue } from 'bullmq';
import { Redis } from 'ioredis';
import { type DataSource } from 'typeorm';
import { cutLine } from '../../support/cut-line.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { eventually, gate, Heard } from '../../support/heard.js';
import { approveThing, createThing, journalOver, makeProbe, person } from '../../integration/journal/probe.js';
import { probeApp, type ProbeApp, type ProbeOptions } from './probe-app.js';

type Row = Record<string, unknown>;

// A busy machine is slow, not wrong: limits of time are wide, and order is asserted by counting.
jest.setTimeout(90_000);

/** What every queue backend must do; run once for each. */
export function queueConformance(backend: 'redis' | 'postgres'): void {
  describe(`the queue on ${backend}`, () => {
    let database: TestDatabase;
    let dataSource: DataSource;
    let settings: QueueSettings;
    let redis: Redis | null = null;
    let running: ProbeApp[] = [];

    beforeAll(async () => {
      database = await testDatabase({ contexts: ['journal'] });
      await makeProbe(database);
      // One row an effect: a second one for the same row would be work done twice.
      await database.query(`CREATE TABLE probe.effects (row_id uuid NOT NULL, by text NOT NULL);
        GRANT SELECT, INSERT ON probe.effects TO banhanh_dissemination`);
      if (backend === 'postgres') await migrateQueueSchema(database.url);
      dataSource = await database.dataSource('dissemination', [], 16);
      const redisUrl = `${process.env.TEST_REDIS_URL ?? ''}/15`;
      if (backend === 'redis') redis = new Redis(redisUrl);
      settings = {
        backend,
        redisUrl: backend === 'redis' ? redisUrl : null,
        databaseUrl: database.url,
        role: 'banhanh_dissemination',
        prefix: 'probe',
      };
    });
    beforeEach(async () => {
      await database.query('TRUNCATE journal.hand_offs, probe.works, probe.effects');
      await loseQueueData();
    });
    afterEach(async () => {
      await Promise.all(running.map((app) => app.close()));
      running = [];
    });
    afterAll(async () => {
      redis?.disconnect();
      await database.drop();
    });

    async function start(options: Partial<ProbeOptions> = {}): Promise<ProbeApp> {
      const app = await probeApp({ settings, dataSource, ...options });
      running.push(app);
      return app;
    }
    async function stop(app: ProbeApp): Promise<void> {
      running = running.filter((other) => other !== app);
      await app.close();
    }
    async function loseQueueData(): Promise<void> {
      if (redis !== null) await redis.flushdb();
      else await database.query('TRUNCATE bullmq.job, bullmq.event, bullmq.meta, bullmq.rate_limit CASCADE');
    }
    /** A subject with `facts` facts that `tell-people` hears; returns its id. */
    async function subjectWith(app: ProbeApp, facts: number): Promise<string> {
      const id = newId<'thing'>();
      await app.journal.commit(person(), createThing(id));
      for (let n = 1; n <= facts; n += 1) await app.journal.commit(person(), approveThing(id, n));
      return id;
    }
    async function addWorks(count: number, documentId: string, more: { priority?: number; note?: string } = {}): Promise<void> {
      await database.query(
        `INSERT INTO probe.works (id, document_id, note, due_priority) SELECT gen_random_uuid(), $2, $3, $4 FROM generate_series(1, $1)`,
        [count, documentId, more.note ?? null, more.priority ?? 0],
      );
    }
    /** The same due work outside any app: for a worker that the queue knows nothing of. */
    const worksAlone = (handle: ProbeOptions['work'] = async () => undefined): DueTable =>
      new DueTable(journalOver(dataSource), { name: 'probe-work', table: 'probe.works', fairness: 'document_id', handle });
    const effect =
      (by: string) =>
      async (row: Row, tx: Tx): Promise<void> => {
        await tx.query('INSERT INTO probe.effects (row_id, by) VALUES ($1, $2)', [row.id, by]);
      };
    const open = async (): Promise<number> =>
      (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM probe.works WHERE due_status = 'due'`))[0]?.n ?? -1;
    const effects = async (): Promise<{ n: number; different: number }> =>
      (
        await database.query<{ n: number; different: number }>(
          'SELECT count(*)::int AS n, count(DISTINCT row_id)::int AS different FROM probe.effects',
        )
      )[0] ?? {
        n: -1,
        different: -1,
      };
    const allDone = (limitMs?: number): Promise<number> => eventually(open, (n) => n === 0, limitMs);
    /** Lets leases run out now instead of in some seconds. */
    const expireLeases = (): Promise<Row[]> =>
      database.query(
        `UPDATE probe.works SET due_not_before = clock_timestamp(), due_leased_until = clock_timestamp() WHERE due_lease IS NOT NULL`,
      );

    it('keeps the order of each subject while many subjects go on at once', async () => {
      const heard = new Heard<{ subject: string; title: string }>();
      const app = await start({
        tell: async (event) => {
          if (event.name !== 'document.approved') return;
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 4));
          heard.push({ subject: event.subject.id, title: event.entryId });
        },
      });
      const subjects = await Promise.all(Array.from({ length: 6 }, () => subjectWith(app, 12)));
      await heard.count(72);
      for (const subject of subjects) {
        const entries = await database.query<{ id: string }>(
          `SELECT id FROM journal.entries WHERE subject_id = $1 AND kind = 'document.approved' ORDER BY position`,
          [subject],
        );
        expect(heard.all.filter((one) => one.subject === subject).map((one) => one.title)).toEqual(entries.map((entry) => entry.id));
      }
    });

    it('retries with a growing back-off', async () => {
      const times = new Heard<number>();
      const app = await start({
        tell: async () => {
          times.push(performance.now());
          if (times.all.length < 4) throw conflict('stale');
        },
      });
      const id = await subjectWith(app, 1);
      await times.count(4);
      const row = await eventually(
        () => database.query<Row>('SELECT due_status, due_attempts, due_error FROM journal.hand_offs WHERE subject_id = $1', [id]),
        (rows) => rows[0]?.due_status === 'done',
      );
      expect(row).toEqual([{ due_status: 'done', due_attempts: 4, due_error: null }]);
      const [a = 0, b = 0, c = 0, d = 0] = times.all;
      expect(b - a).toBeGreaterThan(70);
      expect(c - b).toBeGreaterThan(145);
      expect(d - c).toBeGreaterThan(295);
    });

    it('puts off what cannot be done yet, without counting the attempt', async () => {
      const heard = new Heard<string>();
      const app = await start({
        tell: async (event) => {
          heard.push(event.name);
          if (heard.all.length < 3) throw notNow('too.early', { retryAfterSeconds: 0.1 });
        },
      });
      const id = await subjectWith(app, 1);
      await heard.count(3);
      const rows = await eventually(
        () => database.query<Row>('SELECT due_status, due_attempts FROM journal.hand_offs WHERE subject_id = $1', [id]),
        (found) => found[0]?.due_status === 'done',
      );
      expect(rows).toEqual([{ due_status: 'done', due_attempts: 1 }]);
    });

    it('buries what breaks a rule at once, holds back its successors, goes on after redrive or skip', async () => {
      const heard = new Heard<string>();
      let poisoned = true;
      const app = await start({
        tell: async (event) => {
          heard.push(event.entryId);
          if (poisoned) throw invalid('nobody.there');
        },
      });
      const [first, second] = [await subjectWith(app, 2), await subjectWith(app, 2)];
      const buried = await eventually(
        () => app.acts.buried(),
        (rows) => rows.length === 2,
      );
      expect(buried).toMatchObject([{ table: 'journal.hand_offs', work: 'tell-people', error: 'nobody.there', attempts: 1 }, {}]);
      const states = (id: string): Promise<Row[]> =>
        database.query('SELECT due_status FROM journal.hand_offs WHERE subject_id = $1 ORDER BY seq', [id]);
      expect(await states(first)).toEqual([{ due_status: 'buried' }, { due_status: 'due' }]);
      expect(heard.all).toHaveLength(2);

      poisoned = false;
      const rowOf = async (id: string): Promise<string> =>
        (await database.query<{ id: string }>(`SELECT id FROM journal.hand_offs WHERE subject_id = $1 AND due_status = 'buried'`, [id]))[0]
          ?.id ?? '';
      await app.acts.redrive(person(), 'journal.hand_offs', await rowOf(first), 'đã sửa dữ liệu');
      await eventually(
        () => states(first),
        (rows) => rows.every((row) => row.due_status === 'done'),
      );
      await app.acts.skip(person(), 'journal.hand_offs', await rowOf(second), 'không còn cần');
      expect(
        await eventually(
          () => states(second),
          (rows) => rows[1]?.due_status === 'done',
        ),
      ).toEqual([{ due_status: 'skipped' }, { due_status: 'done' }]);
      const acts = await database.query(
        `SELECT e.kind, p.detail FROM journal.entries e JOIN journal.payloads p ON p.entry_id = e.id WHERE subject_type = 'operator-act' ORDER BY recorded_at`,
      );
      expect(acts).toEqual([
        { kind: 'operator.redrive', detail: { reason: 'đã sửa dữ liệu' } },
        { kind: 'operator.skip', detail: { reason: 'không còn cần' } },
      ]);
    });

    it('lets a worker that lost its lease change nothing: one that was frozen before it began', async () => {
      await addWorks(1, newId());
      const frozen = worksAlone(effect('frozen'));
      const [lease] = await frozen.claim(1);
      if (lease === undefined) throw new Error('nothing to claim');
      await start({ work: effect('app') });
      expect(await open()).toBe(1);
      await expireLeases();
      await allDone();
      expect(await frozen.run(lease)).toBe('lost');
      await frozen.fail(lease, { reason: 'too late', retryInMs: 0, counts: true });
      expect(await database.query('SELECT due_status, due_attempts, due_error FROM probe.works')).toEqual([
        { due_status: 'done', due_attempts: 1, due_error: null },
      ]);
      expect(await database.query('SELECT by FROM probe.effects')).toEqual([{ by: 'app' }]);
    });

    it('lets a worker that lost its lease change nothing: one whose connection went while it worked', async () => {
      const [entered, leave] = [gate(), gate()];
      let runs = 0;
      await start({
        work: async (row, tx) => {
          runs += 1;
          if (runs === 1) {
            await effect('first')(row, tx);
            const [me] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
            await database.query('SELECT pg_terminate_backend($1)', [me?.pid]);
            entered.open();
            await leave.passed;
            await tx.query('SELECT 1');
          } else await effect('second')(row, tx);
        },
      });
      await addWorks(1, newId());
      await entered.passed;
      await expireLeases();
      await allDone();
      leave.open();
      expect(await database.query('SELECT by FROM probe.effects')).toEqual([{ by: 'second' }]);
    });

    it('does not offer a row that is being worked on, however long it takes', async () => {
      const [entered, leave] = [gate(), gate()];
      let runs = 0;
      await start({
        work: async (row, tx) => {
          runs += 1;
          await effect('only')(row, tx);
          entered.open();
          await leave.passed;
        },
      });
      await addWorks(1, newId());
      await entered.passed;
      // The lease has run out, the feeder looks every few milliseconds: but the worker holds the row itself.
      const peek = await database.dataSource('dissemination', [], 1);
      const moved: unknown = await peek.query(`SELECT id FROM probe.works WHERE due_status = 'due' FOR UPDATE SKIP LOCKED`);
      expect(moved).toEqual([]);
      await peek.destroy();
      leave.open();
      await allDone();
      expect(runs).toBe(1);
      expect(await effects()).toEqual({ n: 1, different: 1 });
    });

    it('does nothing when a job is delivered twice, at once or later', async () => {
      await addWorks(3, newId());
      const leases = await worksAlone(effect('nobody')).claim(16);
      const app = await start({
        work: async (row, tx) => {
          await effect('app')(row, tx);
          await new Promise((resolve) => setTimeout(resolve, 30));
        },
      });
      const outcomes = new Heard<string>();
      app.runtime.runner('probe-work').onOutcome((outcome) => outcomes.push(outcome));
      const queue = app.context.get<Queue>(getQueueToken('probe-work'), { strict: false });
      const jobs = leases.map(({ id, token }) => ({ name: 'probe-work', data: { id }, opts: { jobId: token, removeOnComplete: true } }));
      // While the first is waiting or at work, the same id is no new job; once it is gone, it is.
      await queue.addBulk([...jobs, ...jobs]);
      await outcomes.count(3);
      await eventually(
        () => queue.getJobCountByTypes('active', 'waiting'),
        (n) => n === 0,
      );
      await queue.addBulk(jobs);
      await outcomes.count(6);
      expect([...outcomes.all].sort()).toEqual(['done', 'done', 'done', 'lost', 'lost', 'lost']);
      expect(await effects()).toEqual({ n: 3, different: 3 });

      // The same row run three times at the very same moment.
      await stop(app);
      await addWorks(1, newId());
      const alone = worksAlone(effect('alone'));
      const [lease] = await alone.claim(1);
      if (lease === undefined) throw new Error('nothing to claim');
      const results = await Promise.all([alone.run(lease), alone.run(lease), alone.run(lease)]);
      expect([...results].sort()).toEqual(['done', 'lost', 'lost']);
      expect(await effects()).toEqual({ n: 4, different: 4 });
    });

    it('does the work of a process that was killed in the middle of it', async () => {
      const url = database.urlFor('dissemination');
      const argument = JSON.stringify({ settings, databaseUrl: url });
      const register = join(import.meta.dirname, '..', '..', 'support', 'ts-register.mjs');
      const child = fork(join(import.meta.dirname, 'worker-process.ts'), [argument], {
        execArgv: ['--import', register, '--disable-warning=ExperimentalWarning'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      try {
        const said = new Heard<{ ready?: true; staying?: string }>();
        child.on('message', (message) => said.push(message as { ready?: true }));
        await said.until((all) => all.some((one) => one.ready === true), 60_000);
        await addWorks(20, newId());
        await addWorks(4, newId(), { note: 'stay' });
        await said.until((all) => all.filter((one) => one.staying !== undefined).length === 4);
        const killedAt = performance.now();
        child.kill('SIGKILL');
        await start({ work: effect('survivor') });
        await allDone();
        expect(performance.now() - killedAt).toBeLessThan(15_000);
        expect(await effects()).toEqual({ n: 24, different: 24 });
      } finally {
        child.kill('SIGKILL');
      }
    });

    it('loses and doubles nothing when all data of the queue is lost', async () => {
      await start({
        work: async (row, tx) => {
          await effect('app')(row, tx);
          await new Promise((resolve) => setTimeout(resolve, 2));
        },
      });
      await addWorks(400, newId());
      for (const left of [300, 200, 100]) {
        await eventually(open, (n) => n <= left);
        await loseQueueData();
      }
      await allDone(60_000);
      expect(await effects()).toEqual({ n: 400, different: 400 });
    });

    it('starts during an outage of the queue, and works when it is over', async () => {
      const line = await cutLine(settings.redisUrl ?? settings.databaseUrl);
      await line.cut();
      try {
        const cut = backend === 'redis' ? { ...settings, redisUrl: line.url } : { ...settings, databaseUrl: line.url };
        const app = await start({ settings: cut, work: effect('app') });
        await addWorks(5, newId());
        const before = performance.now();
        await subjectWith(app, 2);
        expect(performance.now() - before).toBeLessThan(3_000);
        expect(await open()).toBe(5);
        await line.mend();
        await allDone();
        expect(await effects()).toEqual({ n: 5, different: 5 });
      } finally {
        await Promise.all(running.map((app) => app.close()));
        running = [];
        await line.close();
      }
    });

    it('survives an outage in flight, of queue and database, and blocks no request meanwhile', async () => {
      const line = await cutLine(settings.redisUrl ?? settings.databaseUrl);
      try {
        const cut = backend === 'redis' ? { ...settings, redisUrl: line.url } : { ...settings, databaseUrl: line.url };
        const app = await start({
          settings: cut,
          work: async (row, tx) => {
            await effect('app')(row, tx);
            await new Promise((resolve) => setTimeout(resolve, 2));
          },
        });
        await addWorks(300, newId());
        for (const left of [250, 120]) {
          await eventually(open, (n) => n <= left);
          await line.cut();
          const before = performance.now();
          await subjectWith(app, 2);
          expect(performance.now() - before).toBeLessThan(3_000);
          await line.mend();
        }
        await allDone(60_000);
        expect(await effects()).toEqual({ n: 300, different: 300 });
        // Every session of the service is cut as well: what was in hand is rolled back and comes again.
        await addWorks(100, newId());
        await eventually(open, (n) => n <= 60);
        await database.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name <> 'test'`,
        );
        await allDone(60_000);
        expect(await effects()).toEqual({ n: 400, different: 400 });
      } finally {
        await Promise.all(running.map((app) => app.close()));
        running = [];
        await line.close();
      }
    });

    it('works on as many rows at once as it is told to, and no more', async () => {
      let [now, most] = [0, 0];
      const full = gate();
      await start({
        work: async () => {
          now += 1;
          most = Math.max(most, now);
          if (now === 4) full.open();
          await full.passed;
          await new Promise((resolve) => setTimeout(resolve, 1));
          now -= 1;
        },
      });
      await addWorks(100, newId());
      await allDone();
      expect(most).toBe(4);
    });

    it('lets one urgent document, and any other one, overtake a fan-out of 50,000', async () => {
      const order = new Heard<string>();
      const [fanOut, urgent, ordinary] = [newId(), newId(), newId()];
      await addWorks(50_000, fanOut);
      const app = await start({ work: async (row) => order.push(row.document_id as string) });
      await order.count(200);
      await addWorks(1, urgent, { priority: 3 });
      await addWorks(3, ordinary);
      const [before, asked] = [order.all.length, performance.now()];
      await order.until((all) => all.includes(urgent));
      // What was already offered may come first, not more.
      expect(order.all.indexOf(urgent) - before).toBeLessThan(150);
      expect(performance.now() - asked).toBeLessThan(3_000);
      await order.until((all) => all.filter((document) => document === ordinary).length === 3);
      expect(order.all.lastIndexOf(ordinary) - before).toBeLessThan(600);
      expect(order.all.length).toBeLessThan(10_000);
      await stop(app);
    });

    it('finishes the work in hand when it is stopped, and leaves the rest to the next', async () => {
      const entered = gate();
      const app = await start({
        work: async (row, tx) => {
          entered.open();
          await new Promise((resolve) => setTimeout(resolve, 60));
          await effect('first')(row, tx);
        },
      });
      await addWorks(40, newId());
      await entered.passed;
      await stop(app);
      const first = await effects();
      expect(first.n).toBeGreaterThanOrEqual(1);
      expect(first.n + (await open())).toBe(40);
      await start({ work: effect('second') });
      await allDone();
      expect(await effects()).toEqual({ n: 40, different: 40 });
    });

    it('leaves behind what does not end within the limit, to be done by the next', async () => {
      const [entered, never] = [gate(), gate()];
      const app = await start({
        work: async (row, tx) => {
          await effect('hung')(row, tx);
          entered.open();
          await never.passed;
          throw new Error('too late');
        },
      });
      await addWorks(1, newId());
      await entered.passed;
      const before = performance.now();
      await app.runtime.stop(AbortSignal.timeout(300));
      expect(performance.now() - before).toBeLessThan(4_000);
      expect(await open()).toBe(1);
      never.open();
      await stop(app);
      await start({ work: effect('next') });
      await allDone();
      expect(await database.query('SELECT by FROM probe.effects')).toEqual([{ by: 'next' }]);
    });

    it('hands over the fact, its contents and who it is about, because of its entry', async () => {
      const heard = new Heard<{ event: HandOffEvent; by: Tx['by'] }>();
      const app = await start({ tell: async (event, tx) => heard.push({ event, by: tx.by }) });
      const [id, about] = [newId<'thing'>(), newId<'document'>()];
      await app.journal.commit(person(), createThing(id));
      const { entryId, recordedAt } = await app.journal.commit(person(), approveThing(id, 1, about));
      await heard.count(1);
      expect(heard.all[0]).toMatchObject({
        event: {
          name: 'document.approved',
          fact: { versionDigest: 'd' },
          detail: { why: 'tên cũ sai' },
          subject: { type: 'thing', id },
          about,
          entryId,
          recordedAt,
          correlationId: 'test-1',
        },
        by: { actor: { kind: 'system', name: 'tell-people', becauseOf: entryId }, correlationId: 'test-1', idempotency: null },
      });
    });
  });
}
