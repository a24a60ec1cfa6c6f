import { type ServiceName } from '@app/contracts';
import { issueSetupToken } from '@app/directory';
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
 * A login of its own for each service of the database, member of the service's role and of nothing else: not even a service that
 * is taken over can do more than its grants.
 */
export async function createServiceLogins(ownerUrl: string, password: string): Promise<void> {
  await connected(ownerUrl, async (client) => {
    for (const service of SERVICES) {
      const login = loginOf(service);
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [login]);
      if (rowCount === 0) await client.query(`CREATE ROLE ${login} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE`);
      await client.query(`ALTER ROLE ${login} PASSWORD ${client.escapeLiteral(password)}`);
      await client.query(`GRANT banhanh_${service} TO ${login}`);
    }
  });
}

/** The token of the first-run page: a new one at every start, of which only the hash is kept. Null where the database has been set up. */
export async function offerSetup(ownerUrl: string): Promise<string | null> {
  return connected(ownerUrl, (client) =>
    issueSetupToken({
      query: async <R>(sql: string, params: unknown[] = []): Promise<R[]> => (await client.query(sql, params)).rows as R[],
    }),
  );
}

export const setupLink = (address: string, token: string): string => `${address}/thiet-lap?token=${token}`;
