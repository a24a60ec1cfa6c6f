export interface RedisBinary {
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly origin: string;
}

export interface RedisForTest {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  kill(): void;
  stop(): Promise<void>;
}

export function redisBinary(): Promise<RedisBinary>;
export function startRedis(options?: {
  readonly folder?: string;
  readonly port?: number;
  readonly durable?: boolean;
}): Promise<RedisForTest>;
export function redisForTests(): Promise<Pick<RedisForTest, 'url' | 'stop'>>;
