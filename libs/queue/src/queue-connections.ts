import { Logger } from '@nestjs/common';
import { Redis } from 'ioredis';
import { Pool } from 'pg';
import { hearComplaints, pairRedis } from './bull-classes.js';
import { type QueueSettings, sessionOptions } from './queue-settings.js';

const SAID_EVERY_MS = 10_000;
/** Of one queue and its worker, on the pool. */
const LISTENERS_A_WORKER = 3;

/** The connections that all queues and workers of a process share: two Redis clients, or one pool. */
export class QueueConnections {
  private readonly logger = new Logger('Queue');
  private readonly redis: { readonly producer: Redis; readonly worker: Redis } | null;
  private readonly pool: Pool | null;
  private lastSaid = 0;
  private closed = false;

  /** `workers` is how many workers the process has: each holds one connection of the pool to listen. */
  constructor(
    private readonly settings: QueueSettings,
    workers: number,
  ) {
    if (settings.backend === 'redis') {
      if (settings.redisUrl === null) throw new Error('QUEUE_BACKEND=redis needs REDIS_URL');
      const retryStrategy = (times: number): number => Math.min(50 * 2 ** times, 1_000);
      const producer = new Redis(settings.redisUrl, {
        enableOfflineQueue: false,
        maxRetriesPerRequest: 1,
        commandTimeout: 2_000,
        connectTimeout: 2_000,
        retryStrategy,
      });
      const worker = new Redis(settings.redisUrl, { maxRetriesPerRequest: null, connectTimeout: 2_000, retryStrategy });
      for (const client of [producer, worker]) client.on('error', (error) => this.complain(error));
      pairRedis(producer, worker);
      this.redis = { producer, worker };
      this.pool = null;
    } else {
      this.redis = null;
      this.pool = new Pool({
        connectionString: settings.databaseUrl,
        options: sessionOptions(settings, ' -c search_path=bullmq'),
        application_name: 'queue',
        max: workers + 4,
        connectionTimeoutMillis: 5_000,
        keepAlive: true,
      });
      this.pool.on('error', (error) => this.complain(error));
      // Every queue and worker on it listens for its errors; more than these would be a leak.
      this.pool.setMaxListeners(LISTENERS_A_WORKER * workers + 4);
    }
    hearComplaints(this.shared, (error) => this.complain(error));
  }

  /** What BullMQ takes as `connection`. */
  get shared(): Redis | Pool {
    return this.redis?.producer ?? (this.pool as Pool);
  }

  /** False while Redis is away: nothing is claimed that could not be offered. The PostgreSQL queue is away when the rows are. */
  get reachable(): boolean {
    return this.redis === null || this.redis.producer.status === 'ready';
  }

  /** Throws, with the reason, where queues cannot work as they must. */
  async check(): Promise<void> {
    if (this.redis === null) {
      await (this.pool as Pool).query('SELECT 1');
      return;
    }
    if (!this.reachable) throw new Error('redis does not answer');
    await this.redis.producer.ping();
    // Where CONFIG is not allowed (managed Redis), its operator answers for the policy.
    const answer = await this.redis.producer.config('GET', 'maxmemory-policy').catch(() => []);
    const policy = (answer as string[])[1];
    if (policy !== undefined && policy !== 'noeviction')
      throw new Error(`redis evicts jobs: maxmemory-policy is ${policy}, must be noeviction`);
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.redis?.producer.disconnect();
    this.redis?.worker.disconnect();
    await this.pool?.end();
  }

  /** During an outage every command complains: one line in ten seconds is enough. */
  private complain(error: Error): void {
    if (this.closed || Date.now() - this.lastSaid < SAID_EVERY_MS) return;
    this.lastSaid = Date.now();
    this.logger.warn(`${this.settings.backend}: ${error.message || error.name}`);
  }
}
