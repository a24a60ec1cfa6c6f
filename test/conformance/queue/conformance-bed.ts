import { DueTable, type Tx } from '@app/journal';
import { newId } from '@app/kernel';
import { migrateQueueSchema, type QueueSettings } from '@app/queue';
import { Redis } from 'ioredis';
import { type DataSource } from 'typeorm';
import { approveThing, createThing, journalOver, makeProbe, person } from '../../integration/journal/probe.js';
import { testDatabase, type TestDatabase } from '../../support/database.js';
import { eventually } from '../../support/heard.js';
import { probeApp, type ProbeApp, type ProbeOptions } from './probe-app.js';

type Row = Record<string, unknown>;

/** A database, a queue backend and the apps of a test over them. */
export class ConformanceBed {
  database: TestDatabase;
  settings: QueueSettings;
  private dataSource: DataSource;
  private redis: Redis | null = null;
  private running: ProbeApp[] = [];

  constructor(private readonly backend: 'redis' | 'postgres') {}

  async make(): Promise<void> {
    this.database = await testDatabase({ contexts: ['journal'] });
    await makeProbe(this.database);
    // One row an effect: a second one for the same row would be work done twice.
    await this.database.query(`CREATE TABLE probe.effects (row_id uuid NOT NULL, by text NOT NULL);
      GRANT SELECT, INSERT ON probe.effects TO banhanh_dissemination`);
    if (this.backend === 'postgres') await migrateQueueSchema(this.database.url);
    this.dataSource = await this.database.dataSource('dissemination', [], 16);
    const redisUrl = `${process.env.TEST_REDIS_URL ?? ''}/15`;
    if (this.backend === 'redis') this.redis = new Redis(redisUrl);
    this.settings = {
      backend: this.backend,
      redisUrl: this.backend === 'redis' ? redisUrl : null,
      databaseUrl: this.database.url,
      role: 'banhanh_dissemination',
      prefix: 'probe',
    };
  }

  async empty(): Promise<void> {
    await this.database.query('TRUNCATE journal.hand_offs, probe.works, probe.effects');
    await this.loseQueueData();
  }

  async drop(): Promise<void> {
    this.redis?.disconnect();
    await this.database.drop();
  }

  async start(options: Partial<ProbeOptions> = {}): Promise<ProbeApp> {
    const app = await probeApp({ settings: this.settings, dataSource: this.dataSource, ...options });
    this.running.push(app);
    return app;
  }

  async stop(app: ProbeApp): Promise<void> {
    this.running = this.running.filter((other) => other !== app);
    await app.close();
  }

  async stopAll(): Promise<void> {
    const apps = this.running;
    this.running = [];
    await Promise.all(apps.map((app) => app.close()));
  }

  /** Where the queue is reached; `settingsOver` goes there by another way. */
  get queueUrl(): string {
    return this.settings.redisUrl ?? this.settings.databaseUrl;
  }

  settingsOver(url: string): QueueSettings {
    return this.backend === 'redis' ? { ...this.settings, redisUrl: url } : { ...this.settings, databaseUrl: url };
  }

  async loseQueueData(): Promise<void> {
    if (this.redis !== null) await this.redis.flushdb();
    else await this.database.query('TRUNCATE bullmq.job, bullmq.event, bullmq.meta, bullmq.rate_limit CASCADE');
  }

  /** A subject with `facts` facts that `tell-people` hears; returns its id. */
  async subjectWith(app: ProbeApp, facts: number): Promise<string> {
    const id = newId<'thing'>();
    await app.journal.commit(person(), createThing(id));
    for (let n = 1; n <= facts; n += 1) await app.journal.commit(person(), approveThing(id, n));
    return id;
  }

  async addWorks(count: number, documentId: string, more: { priority?: number; note?: string } = {}): Promise<void> {
    await this.database.query(
      `INSERT INTO probe.works (id, document_id, note, due_priority) SELECT gen_random_uuid(), $2, $3, $4 FROM generate_series(1, $1)`,
      [count, documentId, more.note ?? null, more.priority ?? 0],
    );
  }

  /** The same due work outside any app: for a worker that the queue knows nothing of. */
  worksAlone(handle: ProbeOptions['work'] = async () => undefined): DueTable {
    return new DueTable(journalOver(this.dataSource), { name: 'probe-work', table: 'probe.works', fairness: 'document_id', handle });
  }

  /** A handler that leaves one effect a row. */
  effect(by: string): (row: Row, tx: Tx) => Promise<void> {
    return async (row, tx) => {
      await tx.query('INSERT INTO probe.effects (row_id, by) VALUES ($1, $2)', [row.id, by]);
    };
  }

  async effects(): Promise<{ n: number; different: number }> {
    const [found] = await this.database.query<{ n: number; different: number }>(
      'SELECT count(*)::int AS n, count(DISTINCT row_id)::int AS different FROM probe.effects',
    );
    return found ?? { n: -1, different: -1 };
  }

  /** How many rows are still to be done. */
  readonly open = async (): Promise<number> =>
    (await this.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM probe.works WHERE due_status = 'due'`))[0]?.n ?? -1;

  allDone(limitMs?: number): Promise<number> {
    return eventually(this.open, (n) => n === 0, limitMs);
  }

  /** Lets leases run out now instead of in some seconds. */
  expireLeases(): Promise<Row[]> {
    return this.database.query(
      `UPDATE probe.works SET due_not_before = clock_timestamp(), due_leased_until = clock_timestamp() WHERE due_lease IS NOT NULL`,
    );
  }
}
