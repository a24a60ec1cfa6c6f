import { createIdentityKeys, type IdentityKeys } from '@app/platform';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a system of its own keeps to itself: `<DATA_DIR>/secrets.json`, readable by its owner only. */
export interface Secrets {
  readonly databasePassword: string;
  /** Password of the service logins of the embedded database. */
  readonly servicePassword: string;
  readonly identity: IdentityKeys;
  /** Keeps the queues of one data folder apart from all others on the same Redis. */
  readonly queuePrefix: string;
}

/** The secrets of the data folder, made once. */
export async function secretsOf(dataDir: string): Promise<Secrets> {
  const path = join(dataDir, 'secrets.json');
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Secrets;
  const secrets: Secrets = {
    databasePassword: randomBytes(24).toString('hex'),
    servicePassword: randomBytes(24).toString('hex'),
    identity: await createIdentityKeys(),
    queuePrefix: `banhanh-${randomBytes(4).toString('hex')}`,
  };
  const aside = `${path}.new`;
  writeFileSync(aside, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(aside, path);
  return secrets;
}
