// Jest's globalTeardown. On a server of one's own (DATABASE_URL) the databases of this run are dropped.
import pg from 'pg';

export default async function stop() {
  if (process.env.DATABASE_URL && process.env.TEST_RUN) {
    const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
    await client.connect();
    const { rows } = await client.query(`SELECT datname FROM pg_database WHERE datname LIKE $1`, [`banhanh_test_${process.env.TEST_RUN}%`]);
    for (const { datname } of rows) await client.query(`DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
    await client.end();
  }
  await Promise.all((globalThis.__banhanhServers ?? []).map((server) => server.stop()));
}
