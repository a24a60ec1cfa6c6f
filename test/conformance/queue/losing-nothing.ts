import { expect, it } from '@jest/globals';
import { newId } from '@app/kernel';
import { getQueueToken } from '@nestjs/bullmq';
import { type Queue } from 'bullmq';
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { cutLine } from '../../support/cut-line.js';
import { eventually, gate, Heard } from '../../support/heard.js';
import { type ConformanceBed } from './conformance-bed.js';

/** Leases, double delivery, kills, losses, outages, load, the end: work is done once, whatever happens. */
export function losingNothing(bed: ConformanceBed): void {
  it('lets a worker that lost its lease change nothing: one that was frozen before it began', async () => {
    await bed.addWorks(1, newId());
    const frozen = bed.worksAlone(bed.effect('frozen'));
    const [lease] = await frozen.claim(1);
    if (lease === undefined) throw new Error('nothing to claim');
    await bed.start({ work: bed.effect('app') });
    expect(await bed.open()).toBe(1);
    await bed.expireLeases();
    await bed.allDone();
    expect(await frozen.run(lease)).toBe('lost');
    await frozen.fail(lease, { reason: 'too late', retryInMs: 0, counts: true });
    expect(await bed.database.query('SELECT due_status, due_attempts, due_error FROM probe.works')).toEqual([
      { due_status: 'done', due_attempts: 1, due_error: null },
    ]);
    expect(await bed.database.query('SELECT by FROM probe.effects')).toEqual([{ by: 'app' }]);
  });

  it('lets a worker that lost its lease change nothing: one whose connection went while it worked', async () => {
    const [entered, leave] = [gate(), gate()];
    let runs = 0;
    await bed.start({
      work: async (row, tx) => {
        runs += 1;
        if (runs === 1) {
          await bed.effect('first')(row, tx);
          const [me] = await tx.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
          await bed.database.query('SELECT pg_terminate_backend($1)', [me?.pid]);
          entered.open();
          await leave.passed;
          await tx.query('SELECT 1');
        } else await bed.effect('second')(row, tx);
      },
    });
    await bed.addWorks(1, newId());
    await entered.passed;
    await bed.expireLeases();
    await bed.allDone();
    leave.open();
    expect(await bed.database.query('SELECT by FROM probe.effects')).toEqual([{ by: 'second' }]);
  });

  it('does not offer a row that is being worked on, however long it takes', async () => {
    const [entered, leave] = [gate(), gate()];
    let runs = 0;
    await bed.start({
      work: async (row, tx) => {
        runs += 1;
        await bed.effect('only')(row, tx);
        entered.open();
        await leave.passed;
      },
    });
    await bed.addWorks(1, newId());
    await entered.passed;
    // The lease has run out, the feeder looks every few milliseconds: but the worker holds the row itself.
    const peek = await bed.database.dataSource('dissemination', [], 1);
    const moved: unknown = await peek.query(`SELECT id FROM probe.works WHERE due_status = 'due' FOR UPDATE SKIP LOCKED`);
    expect(moved).toEqual([]);
    await peek.destroy();
    leave.open();
    await bed.allDone();
    expect(runs).toBe(1);
    expect(await bed.effects()).toEqual({ n: 1, different: 1 });
  });

  it('does nothing when a job is delivered twice, at once or later', async () => {
    await bed.addWorks(3, newId());
    const leases = await bed.worksAlone(bed.effect('nobody')).claim(16);
    const app = await bed.start({
      work: async (row, tx) => {
        await bed.effect('app')(row, tx);
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
    expect(await bed.effects()).toEqual({ n: 3, different: 3 });

    // The same row run three times at the very same moment.
    await bed.stop(app);
    await bed.addWorks(1, newId());
    const alone = bed.worksAlone(bed.effect('alone'));
    const [lease] = await alone.claim(1);
    if (lease === undefined) throw new Error('nothing to claim');
    const results = await Promise.all([alone.run(lease), alone.run(lease), alone.run(lease)]);
    expect([...results].sort()).toEqual(['done', 'lost', 'lost']);
    expect(await bed.effects()).toEqual({ n: 4, different: 4 });
  });

  it('does the work of a process that was killed in the middle of it', async () => {
    const url = bed.database.urlFor('dissemination');
    const argument = JSON.stringify({ settings: bed.settings, databaseUrl: url });
    const register = join(import.meta.dirname, '..', '..', 'support', 'ts-register.mjs');
    const child = fork(join(import.meta.dirname, 'worker-process.ts'), [argument], {
      execArgv: ['--import', register, '--disable-warning=ExperimentalWarning'],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    try {
      const said = new Heard<{ ready?: true; staying?: string }>();
      child.on('message', (message) => said.push(message as { ready?: true }));
      await said.until((all) => all.some((one) => one.ready === true), 60_000);
      await bed.addWorks(20, newId());
      await bed.addWorks(4, newId(), { note: 'stay' });
      await said.until((all) => all.filter((one) => one.staying !== undefined).length === 4);
      const killedAt = performance.now();
      child.kill('SIGKILL');
      await bed.start({ work: bed.effect('survivor') });
      await bed.allDone();
      expect(performance.now() - killedAt).toBeLessThan(15_000);
      expect(await bed.effects()).toEqual({ n: 24, different: 24 });
    } finally {
      child.kill('SIGKILL');
    }
  });

  it('loses and doubles nothing when all data of the queue is lost', async () => {
    await bed.start({
      work: async (row, tx) => {
        await bed.effect('app')(row, tx);
        await new Promise((resolve) => setTimeout(resolve, 2));
      },
    });
    await bed.addWorks(400, newId());
    for (const left of [300, 200, 100]) {
      await eventually(bed.open, (n) => n <= left);
      await bed.loseQueueData();
    }
    await bed.allDone(60_000);
    expect(await bed.effects()).toEqual({ n: 400, different: 400 });
  });

  it('starts during an outage of the queue, and works when it is over', async () => {
    const line = await cutLine(bed.queueUrl);
    await line.cut();
    try {
      const cut = bed.settingsOver(line.url);
      const app = await bed.start({ settings: cut, work: bed.effect('app') });
      await bed.addWorks(5, newId());
      const before = performance.now();
      await bed.subjectWith(app, 2);
      expect(performance.now() - before).toBeLessThan(3_000);
      expect(await bed.open()).toBe(5);
      await line.mend();
      await bed.allDone();
      expect(await bed.effects()).toEqual({ n: 5, different: 5 });
    } finally {
      await bed.stopAll();
      await line.close();
    }
  });

  it('survives an outage in flight, of queue and database, and blocks no request meanwhile', async () => {
    const line = await cutLine(bed.queueUrl);
    try {
      const cut = bed.settingsOver(line.url);
      const app = await bed.start({
        settings: cut,
        work: async (row, tx) => {
          await bed.effect('app')(row, tx);
          await new Promise((resolve) => setTimeout(resolve, 2));
        },
      });
      await bed.addWorks(300, newId());
      for (const left of [250, 120]) {
        await eventually(bed.open, (n) => n <= left);
        await line.cut();
        const before = performance.now();
        await bed.subjectWith(app, 2);
        expect(performance.now() - before).toBeLessThan(3_000);
        await line.mend();
      }
      await bed.allDone(60_000);
      expect(await bed.effects()).toEqual({ n: 300, different: 300 });
      // Every session of the service is cut as well: what was in hand is rolled back and comes again.
      await bed.addWorks(100, newId());
      await eventually(bed.open, (n) => n <= 60);
      await bed.database.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name <> 'test'`,
      );
      await bed.allDone(60_000);
      expect(await bed.effects()).toEqual({ n: 400, different: 400 });
    } finally {
      await bed.stopAll();
      await line.close();
    }
  });

  it('works on as many rows at once as it is told to, and no more', async () => {
    let [now, most] = [0, 0];
    const full = gate();
    await bed.start({
      work: async () => {
        now += 1;
        most = Math.max(most, now);
        if (now === 4) full.open();
        await full.passed;
        await new Promise((resolve) => setTimeout(resolve, 1));
        now -= 1;
      },
    });
    await bed.addWorks(100, newId());
    await bed.allDone();
    expect(most).toBe(4);
  });

  it('lets one urgent document, and any other one, overtake a fan-out of 50,000', async () => {
    const order = new Heard<string>();
    const [fanOut, urgent, ordinary] = [newId(), newId(), newId()];
    await bed.addWorks(50_000, fanOut);
    const app = await bed.start({ work: async (row) => order.push(row.document_id as string) });
    await order.count(200);
    await bed.addWorks(1, urgent, { priority: 3 });
    await bed.addWorks(3, ordinary);
    const [before, asked] = [order.all.length, performance.now()];
    await order.until((all) => all.includes(urgent));
    // What was already offered may come first, not more.
    expect(order.all.indexOf(urgent) - before).toBeLessThan(150);
    expect(performance.now() - asked).toBeLessThan(3_000);
    await order.until((all) => all.filter((document) => document === ordinary).length === 3);
    expect(order.all.lastIndexOf(ordinary) - before).toBeLessThan(600);
    expect(order.all.length).toBeLessThan(10_000);
    await bed.stop(app);
  });

  it('finishes the work in hand when it is stopped, and leaves the rest to the next', async () => {
    const entered = gate();
    const app = await bed.start({
      work: async (row, tx) => {
        entered.open();
        await new Promise((resolve) => setTimeout(resolve, 60));
        await bed.effect('first')(row, tx);
      },
    });
    await bed.addWorks(40, newId());
    await entered.passed;
    await bed.stop(app);
    const first = await bed.effects();
    expect(first.n).toBeGreaterThanOrEqual(1);
    expect(first.n + (await bed.open())).toBe(40);
    await bed.start({ work: bed.effect('second') });
    await bed.allDone();
    expect(await bed.effects()).toEqual({ n: 40, different: 40 });
  });

  it('leaves behind what does not end within the limit, to be done by the next', async () => {
    const [entered, never] = [gate(), gate()];
    const app = await bed.start({
      work: async (row, tx) => {
        await bed.effect('hung')(row, tx);
        entered.open();
        await never.passed;
        throw new Error('too late');
      },
    });
    await bed.addWorks(1, newId());
    await entered.passed;
    const before = performance.now();
    await app.runtime.stop(AbortSignal.timeout(300));
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(await bed.open()).toBe(1);
    never.open();
    await bed.stop(app);
    await bed.start({ work: bed.effect('next') });
    await bed.allDone();
    expect(await bed.database.query('SELECT by FROM probe.effects')).toEqual([{ by: 'next' }]);
  });
}
