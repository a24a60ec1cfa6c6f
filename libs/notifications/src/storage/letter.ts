import { type Tx } from '@app/journal';

/** What an alert outside the app is written from. Title and text of the document stay inside: the link leads to them. */
export interface Letter {
  readonly kind: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly symbol: string | null;
  readonly name: string;
  /** Null where the directory has none any more. */
  readonly email: string | null;
  /** The alert was read in the app before it could be carried outside. */
  readonly read: boolean;
}

export async function letterOf(tx: Pick<Tx, 'query'>, alertId: string): Promise<Letter | null> {
  const [found] = await tx.query<Letter>(
    `select a.kind, a.params, d.symbol, p.full_name as name, p.email, a.read_at is not null as read
     from notifications.alerts a
     join directory.people p on p.id = a.person_id
     left join notifications.documents d on d.id = a.document_id
     where a.id = $1`,
    [alertId],
  );
  return found ?? null;
}
