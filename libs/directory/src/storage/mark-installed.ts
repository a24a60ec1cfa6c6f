import { conflict, newId } from '@app/kernel';
import { type Tx } from '@app/journal';

/** Notes that this database has been set up, and whether for a demo; only once (`setup.done`). */
export async function markInstalled(tx: Tx, demo: boolean): Promise<void> {
  const id = newId<'installation'>();
  // The row is the only one there can be: of two who set up at once, the second finds it.
  const [other] = await tx.query(`select 1 from directory.installation`);
  if (other !== undefined) throw conflict('setup.done');
  await tx.commit({
    subject: { type: 'directory.installation', id },
    expected: 0,
    sql: `insert into directory.installation (id, version, initialised_at, demo) values ($1, 1, $2, $3) on conflict (one) do nothing returning *`,
    params: [id, tx.now, demo],
    kind: 'directory.initialised',
    payload: { demo },
    about: null,
  });
  await tx.query(`delete from directory.setup_tokens`);
}
