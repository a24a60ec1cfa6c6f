// A worker in a process of its own, to be killed: serves `probe-work`; a row whose note is `stay` says so and never ends.
import { DataSource } from 'typeorm';
import { type QueueSettings } from '@app/queue';
import { probeApp } from './probe-app.js';

const { settings, databaseUrl } = JSON.parse(process.argv[2] ?? '{}') as { settings: QueueSettings; databaseUrl: string };
const dataSource = new DataSource({ type: 'postgres', url: databaseUrl, poolSize: 8 });
await dataSource.initialize();
await probeApp({
  settings,
  dataSource,
  work: async (row, tx) => {
    await tx.query(`INSERT INTO probe.effects (row_id, by) VALUES ($1, 'child')`, [row.id]);
    if (row.note !== 'stay') return;
    process.send?.({ staying: row.id });
    await new Promise((resolve) => setTimeout(resolve, 600_000));
  },
});
process.send?.({ ready: true });
