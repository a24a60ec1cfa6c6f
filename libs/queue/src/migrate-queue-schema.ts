import { runMigrations } from 'bullmq';
import { Client } from 'pg';

const ROLES = ['gateway', 'documents', 'dissemination', 'followup', 'relay', 'ops'].map((name) => `banhanh_${name}`).join(', ');

/**
 * Brings the schema of BullMQ's PostgreSQL backend up to date and lets the services use it. Only `ops migrate` does this, after journal's
 * migrations. CREATE is needed because adding to a queue for the first time makes a sequence of its own.
 */
export async function migrateQueueSchema(connectionString: string): Promise<void> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    await client.query(`
      GRANT USAGE, CREATE ON SCHEMA bullmq TO ${ROLES};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA bullmq TO ${ROLES};
      GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA bullmq TO ${ROLES};
      GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA bullmq TO ${ROLES}`);
  } finally {
    await client.end();
  }
}
