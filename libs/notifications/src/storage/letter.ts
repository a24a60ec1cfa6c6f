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
  /** In whose stead the person is told. */
  readonly onBehalfOf: string | null;
}

export async function letterOf(tx: Pick<Tx, 'query'>, alertId: string): Promise<Letter | null> {
  const [found] = await tx.query<Letter>(
    `select a.kind, a.params, d.symbol, p.full_name as name, p.email, a.read_at is not null as read, f.full_name as "onBehalfOf"
     from notifications.alerts a
     join directory.people p on p.id = a.person_id
     left join notifications.documents d on d.id = a.document_id
     left join directory.substitutes s on s.id = a.substitute_id
     left join directory.people f on f.id = s.absent_person_id
     where a.id = $1`,
    [alertId],
  );
  return found ?? null;
}
