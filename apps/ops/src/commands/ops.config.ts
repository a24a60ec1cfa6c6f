import { Setting } from '@app/platform';
import { IsIn, IsInt, IsOptional, Matches, Max, Min, MinLength } from 'class-validator';

const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;
const ALLOWED = 'postgres://người-dùng:mật-khẩu@máy:cổng/tên / postgres://user:password@host:port/name';

/** What the operator's tool itself needs; unlike a service it can bring its own database. */
export class OpsConfig {
  @Setting({
    env: 'DATABASE_URL',
    secret: true,
    meaning: 'The database, as the owner of its schemas. Unset: the one in the data folder.',
    allowed: ALLOWED,
  })
  @IsOptional()
  @Matches(POSTGRES_URL)
  databaseUrl: string | null = null;

  @Setting({ env: 'DATABASE_DIRECT_URL', secret: true, meaning: 'The database without a pooler. Unset: DATABASE_URL.', allowed: ALLOWED })
  @IsOptional()
  @Matches(POSTGRES_URL)
  databaseDirectUrl: string | null = null;

  @Setting({
    env: 'REDIS_URL',
    secret: true,
    meaning: 'Redis or Valkey 6.2 or newer.',
    allowed: 'redis://[:mật-khẩu@]máy:cổng (rediss://)',
  })
  @IsOptional()
  @Matches(/^rediss?:\/\/\S+$/)
  redisUrl: string | null = null;

  @Setting({
    env: 'QUEUE_BACKEND',
    meaning: 'Unset: redis exactly when there is a Redis, otherwise postgres.',
    allowed: 'redis | postgres',
  })
  @IsOptional()
  @IsIn(['redis', 'postgres'])
  queue: 'redis' | 'postgres' | null = null;

  @Setting({
    env: 'SERVICE_LOGIN_PASSWORD',
    secret: true,
    meaning:
      'With it, `migrate` gives each service an account of its own (banhanh_<service>_login) that can do what its role may, and no more.',
    allowed: 'ít nhất 12 ký tự / at least 12 characters',
  })
  @IsOptional()
  @MinLength(12)
  serviceLoginPassword: string | null = null;

  @Setting({
    env: 'COPIES',
    as: 'number',
    meaning: 'How many processes of each service `start` runs.',
    allowed: 'số nguyên 1–8 / a whole number from 1 to 8',
  })
  @IsInt()
  @Min(1)
  @Max(8)
  copies = 1;
}
