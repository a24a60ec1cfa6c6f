import { mkdirSync, statSync, renameSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { freePorts } from './free-ports.js';
import { OperatorError } from './operator-error.js';
import { PostgresServer } from './postgres-server.js';
import { type RedisServer, startRedis } from './redis-server.js';
import { type Secrets } from './secrets.js';
import { type SystemOptions } from './system.js';

const RESTART_PAUSE_MS = 200;

/** Database and queue: given by address, or servers of the system's own, started again on the same ports when they die. */
export class Foundations {
  private stopping = false;
  private postgres: PostgresServer | null = null;
  private redis: RedisServer | null = null;
  databaseUrl = '';
  directUrl = '';
  redisUrl: string | null = null;

  constructor(
    private readonly options: SystemOptions,
    private readonly secrets: Secrets,
    private readonly say: (line: string) => void,
  ) {}

  /** Called when a server of its own cannot be started again. */
  onLost: (error: Error) => void = () => undefined;

  get embedded(): boolean {
    return this.postgres !== null;
  }

  get queue(): 'redis' | 'postgres' {
    const chosen = this.options.queue ?? null;
    if (chosen === 'redis' && this.redisUrl === null)
      throw new OperatorError(
        'QUEUE_BACKEND=redis cần REDIS_URL (hoặc chạy với --redis).',
        'QUEUE_BACKEND=redis needs REDIS_URL (or start with --redis).',
      );
    return chosen ?? (this.redisUrl === null ? 'postgres' : 'redis');
  }

  async start(): Promise<void> {
    const [postgresPort = 0, redisPort = 0] = await freePorts(2);
    const logs = join(this.options.dataDir, 'logs');
    mkdirSync(logs, { recursive: true, mode: 0o700 });
    if (this.options.databaseUrl) {
      this.databaseUrl = this.options.databaseUrl;
      this.directUrl = this.options.databaseDirectUrl ?? this.options.databaseUrl;
    } else await this.startPostgres(postgresPort, logs);
    if (this.options.redisUrl) this.redisUrl = this.options.redisUrl;
    else if (this.options.ownRedis === true) await this.startRedis(redisPort);
  }

  urlOf(login: string, password: string): string {
    return this.postgres?.urlOf(login, password) ?? this.databaseUrl;
  }

  pids(): number[] {
    return [this.postgres?.pid ?? null, this.redis?.pid ?? null].filter((pid) => pid !== null);
  }

  killDatabase(signal: NodeJS.Signals): void {
    this.postgres?.kill(signal);
  }

  killRedis(): void {
    this.redis?.kill();
  }

  async stop(limitMs: number): Promise<void> {
    this.stopping = true;
    await Promise.all([this.redis?.stop(), this.postgres?.stop(limitMs)]);
  }

  private async startPostgres(port: number, logs: string): Promise<void> {
    const logFile = join(logs, 'postgres.log');
    if (existsSync(logFile) && statSync(logFile).size > 20_000_000) renameSync(logFile, `${logFile}.1`);
    const { databasePassword: password } = this.secrets;
    const server = new PostgresServer({
      folder: join(this.options.dataDir, 'postgres'),
      port,
      password,
      logFile,
      durable: this.options.durable !== false,
    });
    this.postgres = server;
    await server.start();
    this.databaseUrl = server.url;
    this.directUrl = server.url;
    server.onExit = () => this.again('PostgreSQL', () => server.start());
  }

  private async startRedis(port: number): Promise<void> {
    const start = (): Promise<RedisServer> =>
      startRedis(join(this.options.dataDir, 'redis'), port, this.options.durable !== false, this.say);
    const watch = (server: RedisServer): void => {
      this.redis = server;
      this.redisUrl = server.url;
      void server.ended.then(() => this.again('Redis', async () => watch(await start())));
    };
    watch(await start());
  }

  private again(name: string, start: () => Promise<void>): void {
    if (this.stopping) return;
    this.say(`${name} đã dừng bất ngờ, khởi động lại / ended unexpectedly, starting again`);
    setTimeout(() => {
      if (this.stopping) return;
      start().catch((error: unknown) => this.onLost(error instanceof Error ? error : new Error(String(error))));
    }, RESTART_PAUSE_MS);
  }
}
