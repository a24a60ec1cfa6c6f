import { IsIn, IsOptional, Matches, ValidateIf } from 'class-validator';
import { Setting } from './setting.js';

/** Which of BullMQ's two backends carries the queues. There is no silent fallback from one to the other. */
export class QueueConfig {
  @Setting({
    env: 'REDIS_URL',
    secret: true,
    meaning: 'Redis or Valkey 6.2 or newer, eviction policy noeviction.',
    allowed: 'redis://[:mật-khẩu@]máy:cổng / redis://[:password@]host:port (or rediss://)',
  })
  @ValidateIf((config: QueueConfig) => config.redisUrl !== null || config.chosen === 'redis')
  @Matches(/^rediss?:\/\/\S+$/)
  redisUrl: string | null = null;

  @Setting({
    env: 'QUEUE_BACKEND',
    meaning: 'Unset: redis exactly when REDIS_URL is set, otherwise postgres.',
    allowed: 'redis | postgres (redis cần REDIS_URL / redis needs REDIS_URL)',
  })
  @IsOptional()
  @IsIn(['redis', 'postgres'])
  chosen: 'redis' | 'postgres' | null = null;

  @Setting({
    env: 'QUEUE_PREFIX',
    meaning: 'Prefix of all keys, for several installations on one Redis.',
    allowed: 'chữ thường, số, gạch nối / lower-case letters, digits, hyphen',
  })
  @Matches(/^[a-z0-9-]{1,40}$/)
  prefix = 'banhanh';

  get backend(): 'redis' | 'postgres' {
    return this.chosen ?? (this.redisUrl === null ? 'postgres' : 'redis');
  }
}
