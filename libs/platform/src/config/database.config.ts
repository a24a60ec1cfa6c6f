import { IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Setting } from './setting.js';

const ALLOWED = 'postgres://người-dùng:mật-khẩu@máy:cổng/tên / postgres://user:password@host:port/name';
const POSTGRES_URL = /^postgres(ql)?:\/\/\S+$/;

/** The one database: PostgreSQL 15 or newer. */
export class DatabaseConfig {
  @Setting({
    env: 'DATABASE_URL',
    secret: true,
    meaning: 'The database; may point at a connection pooler.',
    allowed: ALLOWED,
  })
  @Matches(POSTGRES_URL)
  url: string;

  @Setting({
    env: 'DATABASE_DIRECT_URL',
    secret: true,
    meaning: 'The database without a pooler: listening, migrations and the PostgreSQL queue. Unset: DATABASE_URL.',
    allowed: ALLOWED,
  })
  @IsOptional()
  @Matches(POSTGRES_URL)
  directUrl: string | null = null;

  @Setting({
    env: 'DATABASE_ROLE',
    meaning:
      'The role a service takes on after it connected; its grants are all it can do. Unset: banhanh_<service>; "none": stay the user of the address.',
    allowed: 'tên vai trò PostgreSQL (a–z, 0–9, _) hoặc none / a role name (a–z, 0–9, _) or none',
  })
  @IsOptional()
  @Matches(/^[a-z_][a-z0-9_]{0,62}$/)
  role: string | null = null;

  @Setting({
    env: 'DATABASE_POOL',
    as: 'number',
    meaning: 'Connections of one process.',
    allowed: 'số nguyên 2–100 / a whole number from 2 to 100',
  })
  @IsInt()
  @Min(2)
  @Max(100)
  pool = 8;

  /** The address for what a pooler cannot carry. */
  get direct(): string {
    return this.directUrl ?? this.url;
  }
}
