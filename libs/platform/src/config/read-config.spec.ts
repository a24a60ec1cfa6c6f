import { describe, expect, it } from '@jest/globals';
import { DatabaseConfig } from './database.config.js';
import { HttpConfig } from './http.config.js';
import { QueueConfig } from './queue.config.js';
import { ConfigError, effectiveSettings, readConfig } from './read-config.js';
import { ServicesConfig } from './service-addresses.config.js';

const refusal = (read: () => unknown): ConfigError => {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error;
  }
  throw new Error('not refused');
};

describe('configuration', () => {
  it('takes defaults where nothing is set, and what is set', () => {
    expect(readConfig(HttpConfig, { PORT: '' })).toMatchObject({ gatewayPort: 3000, host: '127.0.0.1' });
    expect(readConfig(HttpConfig, { PORT: ' 8080 ', HOST: '0.0.0.0' })).toMatchObject({ gatewayPort: 8080, host: '0.0.0.0' });
    expect(readConfig(ServicesConfig, { DOCUMENTS_URLS: 'http://a:1, http://b:2' }).documents).toEqual(['http://a:1', 'http://b:2']);
  });

  it.each([
    ['PORT', 'eighty', HttpConfig],
    ['PORT', '65536', HttpConfig],
    ['PUBLIC_URL', 'ftp://x', HttpConfig],
    ['DOCUMENTS_URLS', 'documents:3001', ServicesConfig],
    ['DATABASE_URL', 'mysql://x', DatabaseConfig],
    ['QUEUE_BACKEND', 'rabbit', QueueConfig],
  ])('refuses %s=%s and says what is allowed', (env, value, owner) => {
    const error = refusal(() => readConfig<object>(owner, { [env]: value }));
    expect(error.refused.map((each) => each.env)).toContain(env);
    expect(error.message).toContain(`${env} = ${value}`);
    expect(error.message).toMatch(/cho phép \/ allowed: \S+/);
  });

  it('names all that is wrong at once, and what must be set', () => {
    expect(refusal(() => readConfig(HttpConfig, { PORT: 'x', UPLOAD_LIMIT_MB: '0' })).refused.map((each) => each.env)).toEqual([
      'PORT',
      'UPLOAD_LIMIT_MB',
    ]);
    expect(refusal(() => readConfig(DatabaseConfig, {})).message).toContain('DATABASE_URL = (không đặt / not set)');
  });

  it('never falls back from Redis in silence', () => {
    expect(readConfig(QueueConfig, {}).backend).toBe('postgres');
    expect(readConfig(QueueConfig, { REDIS_URL: 'redis://r:1' }).backend).toBe('redis');
    expect(readConfig(QueueConfig, { REDIS_URL: 'redis://r:1', QUEUE_BACKEND: 'postgres' }).backend).toBe('postgres');
    expect(refusal(() => readConfig(QueueConfig, { QUEUE_BACKEND: 'redis' })).refused[0]?.env).toBe('REDIS_URL');
  });

  it('shows secrets neither in what is printed nor in a refusal', () => {
    readConfig(DatabaseConfig, { DATABASE_URL: 'postgres://lan:b1-m4t@db:5432/x?sslpassword=b1-m4t' });
    expect(effectiveSettings()['DATABASE_URL']).toBe('postgres://lan:***@db:5432/x');
    const { message } = refusal(() => readConfig(DatabaseConfig, { DATABASE_URL: 'mysql://lan:b1-m4t@db/x' }));
    expect(message).toContain('mysql://lan:***@db/x');
    expect(message).not.toContain('b1-m4t');
    expect(refusal(() => readConfig(DatabaseConfig, { DATABASE_URL: 'b1-m4t' })).message).not.toContain('b1-m4t');
  });
});
