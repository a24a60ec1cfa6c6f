import { newId } from '@app/kernel';
import { madeSet, type MadeSet, type Tx } from '@app/journal';

const NAME = /^[a-z_]+$/;

/**
 * Inserts many rows of one kind at once (import, demo province): one statement, and one journal entry that keeps the digest of each.
 * The rows begin at version 0; what happens to each later is an entry of its own.
 */
export async function insertSet(
  tx: Tx,
  set: { readonly subject: string; readonly table: string; readonly rows: readonly Readonly<Record<string, unknown>>[] },
  source: string,
): Promise<void> {
  const columns = Object.keys(set.rows[0] ?? {});
  if (columns.length === 0) return;
  if (![set.table, ...columns].every((name) => NAME.test(name))) throw new TypeError(`not a name of a table or column in ${set.table}`);
  const setId = newId<'import'>();
  const list = columns.join(', ');
  const [made] = await tx.query<{ set: MadeSet }>(
    `with made as (
       insert into directory.${set.table} (version, made_in, ${list})
       select 0, $2::uuid, ${list} from jsonb_populate_recordset(null::directory.${set.table}, $1::jsonb) returning *)
     select ${madeSet(set.subject, 'made')} as set`,
    [JSON.stringify(set.rows), setId],
  );
  await tx.commit({
    subject: { type: 'directory.import', id: setId },
    expected: 0,
    sql: `insert into directory.imports (id, version, source, subject, count, made_at) values ($1, 1, $2, $3, $4, $5) returning *`,
    params: [setId, source, set.subject, set.rows.length, tx.now],
    kind: 'directory.imported',
    payload: { source, subject: set.subject, count: set.rows.length },
    detail: { set: made?.set },
    about: null,
  });
}
