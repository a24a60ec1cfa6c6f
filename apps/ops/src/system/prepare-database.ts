import { type ServiceName } from '@app/contracts';
import { createHash, randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { SERVICES } from './system.js';

async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export const loginOf = (service: ServiceName): string => `banhanh_${service}_login`;

/**
 * A login of its own for each service of the embedded database, member of the service's role and of nothing else: not even a service that
 * is taken over can do more than its grants.
 */
export async function createServiceLogins(ownerUrl: string, password: string): Promise<void> {
  if (!/^[0-9a-f]+$/.test(password)) throw new Error('the password of the service logins must be hexadecimal');
  await connected(ownerUrl, async (client) => {
    for (const service of SERVICES) {
      const login = loginOf(service);
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE`);
      await client.query(`ALTER ROLE ${login} PASSWORD '${password}'`);
      await client.query(`GRANT banhanh_${service} TO ${login}`);
    }
  });
}

const LINK_HOURS = 24;

/**
 * The token of the first-run page, where the database has not been set up: a new one at every start, of which only the hash is kept. Null
 * where it has been set up.
 */
export async function offerSetup(ownerUrl: string): Promise<string | null> {
  return connected(ownerUrl, async (client) => {
    const { rowCount } = await client.query('SELECT 1 FROM directory.installation');
    if (rowCount !== 0) return null;
    const token = randomBytes(24).toString('base64url');
    await client.query(
      `INSERT INTO directory.setup_tokens (token_hash, expires_at) VALUES ($1, clock_timestamp() + make_interval(hours => $2))
       ON CONFLICT (one) DO UPDATE SET token_hash = excluded.token_hash, expires_at = excluded.expires_at`,
      [createHash('sha256').update(token).digest(), LINK_HOURS],
    );
    return token;
  });
}
