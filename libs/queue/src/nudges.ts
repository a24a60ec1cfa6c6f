import { Logger } from '@nestjs/common';
import { Client } from 'pg';
import { type QueueSettings, sessionOptions } from './queue-settings.js';

const CHANNEL = 'banhanh_due';
const EVERY_MS = 10;
const AGAIN_MS = 1_000;

/**
 * Wake-ups between processes, on a connection of their own and outside every transaction: a NOTIFY inside one would make commits wait for
 * each other. At most one message in 10 ms, whatever happens. Losing one costs the feeders' poll interval.
 */
export class Nudges {
  private readonly logger = new Logger(Nudges.name);
  private readonly listeners = new Set<(names: ReadonlySet<string>) => void>();
  private client: Client | null = null;
  private waiting = new Set<string>();
  private timer: NodeJS.Timeout | null = null;
  private retry: NodeJS.Timeout | null = null;
  private stopped = false;
  private troubled = false;

  constructor(private readonly settings: QueueSettings) {}

  /** Hears what other processes say; returns how to stop listening. */
  on(listener: (names: ReadonlySet<string>) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Does not wait for the connection: without it the feeders poll. */
  start(): void {
    void this.connect();
  }

  /** Tells other processes, a moment later, together with whatever else is said meanwhile. */
  say(names: Iterable<string>): void {
    for (const name of names) this.waiting.add(name);
    if (this.waiting.size === 0 || this.stopped) return;
    this.timer ??= setTimeout(() => {
      this.timer = null;
      const payload = [...this.waiting].join();
      this.waiting = new Set();
      this.client?.query('SELECT pg_notify($1, $2)', [CHANNEL, payload]).catch(() => undefined);
    }, EVERY_MS);
  }

  async stop(): Promise<void> {
    this.stopped = true;
    if (this.timer !== null) clearTimeout(this.timer);
    if (this.retry !== null) clearTimeout(this.retry);
    const client = this.client;
    this.client = null;
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.settings.databaseUrl,
      options: sessionOptions(this.settings),
      application_name: 'nudges',
      connectionTimeoutMillis: 5_000,
      keepAlive: true,
    });
    let lost = false;
    const again = (error?: Error): void => {
      if (lost) return;
      lost = true;
      if (this.client === client) this.client = null;
      client.end().catch(() => undefined);
      if (this.stopped) return;
      if (!this.troubled) this.logger.warn(`not listening: ${error?.message ?? 'connection ended'}`);
      this.troubled = true;
      this.retry = setTimeout(() => void this.connect(), AGAIN_MS);
    };
    client.on('error', again);
    client.on('end', () => again());
    client.on('notification', ({ payload }) => this.heard(new Set((payload ?? '').split(','))));
    try {
      await client.connect();
      await client.query(`LISTEN ${CHANNEL}`);
      if (this.stopped) return again();
      this.client = client;
      this.troubled = false;
      // Whatever was said while nobody listened.
      this.heard(new Set(['*']));
    } catch (error) {
      again(error as Error);
    }
  }

  private heard(names: ReadonlySet<string>): void {
    for (const listener of this.listeners) listener(names);
  }
}
