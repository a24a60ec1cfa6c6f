import { type ServiceName } from '@app/contracts';

/** Every service, in the order in which they are started. */
export const SERVICES = ['documents', 'dissemination', 'followup', 'relay', 'gateway'] as const satisfies readonly ServiceName[];

export interface SystemOptions {
  /** Everything of its own: embedded servers, files, keys, logs. */
  readonly dataDir: string;
  /** Port of the gateway; 0 or unset: a free one. */
  readonly port?: number;
  /** Address the gateway listens on; unset: loopback. */
  readonly host?: string;
  /** Unset: an embedded PostgreSQL in the data folder. Migrations run under this address, so its user owns the schemas. */
  readonly databaseUrl?: string | null;
  readonly databaseDirectUrl?: string | null;
  readonly redisUrl?: string | null;
  /** Starts a Redis of its own in the data folder. */
  readonly ownRedis?: boolean;
  /** Unset: redis exactly when there is a Redis. */
  readonly queue?: 'redis' | 'postgres' | null;
  /** Copies of each service. */
  readonly copies?: number;
  /** Further settings for the services. */
  readonly environment?: Readonly<Record<string, string>>;
  /** False: what is not on disk when the machine dies is lost. For systems that are thrown away. */
  readonly durable?: boolean;
  /** What happens, line by line. */
  readonly say?: (line: string) => void;
  /** How long stopping may take in all, in milliseconds. */
  readonly stopLimitMs?: number;
}

export interface RunningService {
  readonly service: ServiceName;
  readonly copy: number;
  readonly pid: number | null;
  readonly url: string;
  readonly restarts: number;
  readonly logFile: string;
}

/** A running system: all services of one data folder, and what they stand on. */
export interface System {
  /** The gateway, as people open it: `http://localhost:PORT`. */
  readonly url: string;
  readonly queue: 'redis' | 'postgres';
  readonly dataDir: string;
  /** The database as its owner, for migrating, counting and verifying. */
  readonly databaseUrl: string;
  readonly redisUrl: string | null;
  /** The one-time link of the first-run page; null where the system has been set up. */
  readonly setupUrl: string | null;
  services(): readonly RunningService[];
  /** Pids of everything it started: services and servers. */
  pids(): readonly number[];
  /** Sends a signal (SIGKILL) to a copy; the supervisor starts it again. Answers the pid that was hit. */
  kill(service: ServiceName, copy?: number, signal?: NodeJS.Signals): number | null;
  /** The same for all services at once. */
  killServices(signal?: NodeJS.Signals): void;
  /** The same for the servers that are its own. */
  killDatabase(signal?: NodeJS.Signals): void;
  killRedis(): void;
  /** Waits until every service says that it can work. Throws after the limit. */
  ready(limitMs?: number): Promise<void>;
  /** Settles when the system cannot go on; never for one that is stopped. */
  readonly failed: Promise<Error>;
  stop(): Promise<void>;
}
