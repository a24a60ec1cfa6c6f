import { validateSync } from 'class-validator';
import { settingsOf, type ConfigClass, type KnownSetting } from './setting.js';

/** A value that stops the start. The message names each setting, what it was given (masked where secret) and what is allowed. */
export class ConfigError extends Error {
  constructor(readonly refused: readonly { readonly env: string; readonly allowed: string; readonly given: string | null }[]) {
    super(
      `Cấu hình không hợp lệ / invalid configuration:\n${refused
        .map(
          ({ env, allowed, given }) => `  ${env} = ${given === null ? '(không đặt / not set)' : given}\n    cho phép / allowed: ${allowed}`,
        )
        .join('\n')}`,
    );
    this.name = 'ConfigError';
  }
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment of this process; the one place in the project that reads it. */
export const processEnvironment: Environment = process.env;

const effective = new Map<string, string>();

/** Reads, converts and validates one configuration class. An empty variable counts as not set. Throws `ConfigError`. */
export function readConfig<T extends object>(owner: ConfigClass<T>, environment: Environment = processEnvironment): T {
  const config = new owner();
  const values = config as Record<string, unknown>;
  for (const setting of settingsOf(owner)) {
    const given = environment[setting.env]?.trim();
    if (given !== undefined && given !== '') values[setting.property] = convert(setting, given);
  }
  const errors = validateSync(config, { skipMissingProperties: false, forbidUnknownValues: false });
  if (errors.length > 0) {
    throw new ConfigError(
      settingsOf(owner)
        .filter((setting) => errors.some((error) => error.property === setting.property))
        .map((setting) => ({
          env: setting.env,
          allowed: setting.allowed,
          given: shown(setting, environment[setting.env]?.trim() || null),
        })),
    );
  }
  for (const setting of settingsOf(owner)) {
    const value = values[setting.property];
    effective.set(setting.env, shown(setting, value === null || value === undefined ? null : printed(value)) ?? '(không đặt)');
  }
  return config;
}

/** What this process runs with: every setting read so far, secrets masked; sorted by name. */
export function effectiveSettings(): Readonly<Record<string, string>> {
  return Object.fromEntries([...effective].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function convert(setting: KnownSetting, given: string): unknown {
  switch (setting.as ?? 'text') {
    case 'text':
      return given;
    case 'number':
      return Number(given);
    case 'flag':
      return given === 'true' || given === '1' ? true : given === 'false' || given === '0' ? false : given;
    case 'list':
      return given
        .split(',')
        .map((item) => item.trim())
        .filter((item) => item !== '');
  }
}

function printed(value: unknown): string {
  return Array.isArray(value) ? value.join(',') : String(value);
}

/** A secret is shown as set or not; of an address with a password everything but the password is shown. */
function shown(setting: KnownSetting, value: string | null): string | null {
  if (value === null || !setting.secret) return value;
  const parts = /^([a-z][a-z0-9+]*:\/\/)(?:([^:@/]*)(?::[^@/]*)?@)?([^?]*)/i.exec(value);
  return parts ? `${parts[1] ?? ''}${parts[2] === undefined ? '' : `${parts[2]}:***@`}${parts[3] ?? ''}` : '***';
}
