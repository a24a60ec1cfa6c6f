import { type Client } from 'pg';

/** What became of the road, counted from the database, not from what the demo sent. */
export interface Outcome {
  readonly documents: number;
  readonly number: string;
  readonly votes: { readonly for: number; readonly against: number; readonly abstain: number };
  readonly recipients: number;
  readonly deliveries: Readonly<Record<string, number>>;
  /** Deliveries beyond one per recipient and round; alerts beyond one per fact and person. */
  readonly duplicates: number;
  /** Frozen recipients without a delivery; due rows that are neither done nor skipped. */
  readonly lost: number;
  readonly reminders: number;
  readonly requirements: number;
  readonly obligations: number;
  readonly reports: { readonly submitted: number; readonly accepted: number };
}

/** Counts everything about one road in a handful of statements. */
export async function countOutcome(db: Client, documentId: string): Promise<Outcome> {
  const one = async <T extends object>(sql: string, params: unknown[] = []): Promise<T> => {
    const { rows } = await db.query<T>(sql, params);
    if (rows[0] === undefined) throw new Error(`no row: ${sql}`);
    return rows[0];
  };
  const document = await one<{ number: string }>(`SELECT symbol AS number FROM documents.documents WHERE id = $1`, [documentId]);
  const votes = await one<{ for: number; against: number; abstain: number }>(
    `SELECT count(*) FILTER (WHERE choice = 'for')::int AS "for", count(*) FILTER (WHERE choice = 'against')::int AS against,
            count(*) FILTER (WHERE choice = 'abstain')::int AS abstain
       FROM documents.votes v JOIN documents.decisions d ON d.id = v.decision_id WHERE d.document_id = $1`,
    [documentId],
  );
  const deliveries = await db.query<{ stage: string; count: number }>(
    `SELECT stage, count(*)::int AS count FROM dissemination.deliveries WHERE document_id = $1 GROUP BY stage ORDER BY stage`,
    [documentId],
  );
  const totals = await one<Omit<Outcome, 'number' | 'votes' | 'deliveries' | 'reports'> & { submitted: number; accepted: number }>(
    `SELECT (SELECT count(*)::int FROM documents.documents WHERE stage = 'issued') AS documents,
            (SELECT count(DISTINCT recipient_id)::int FROM dissemination.deliveries WHERE document_id = $1) AS recipients,
            (SELECT count(*)::int FROM (SELECT 1 FROM dissemination.deliveries GROUP BY document_id, recipient_id, channel, round HAVING count(*) > 1) twice)
              + (SELECT count(*)::int FROM (SELECT 1 FROM notifications.alerts GROUP BY entry_id, person_id HAVING count(*) > 1) twice) AS duplicates,
            (SELECT count(*)::int FROM dissemination.dispatches d JOIN directory.frozen_recipients f ON f.list_id = d.recipient_list_id
               WHERE NOT EXISTS (SELECT 1 FROM dissemination.deliveries x WHERE x.document_id = d.document_id AND x.round = d.round AND x.recipient_id = f.recipient_id))
              + (SELECT count(*)::int FROM journal.hand_offs WHERE due_status IN ('due', 'buried'))
              + (SELECT count(*)::int FROM notifications.sendings WHERE due_status IN ('due', 'buried')) AS lost,
            (SELECT coalesce(sum(reminders), 0)::int FROM dissemination.deliveries WHERE document_id = $1) AS reminders,
            (SELECT count(*)::int FROM followup.requirements) AS requirements,
            (SELECT count(*)::int FROM followup.obligations) AS obligations,
            (SELECT count(*)::int FROM followup.reports WHERE submitted_at IS NOT NULL) AS submitted,
            (SELECT count(*)::int FROM followup.reports WHERE state = 'accepted') AS accepted`,
    [documentId],
  );
  return {
    documents: totals.documents,
    number: document.number,
    votes,
    recipients: totals.recipients,
    deliveries: Object.fromEntries(deliveries.rows.map((row) => [row.stage, row.count])),
    duplicates: totals.duplicates,
    lost: totals.lost,
    reminders: totals.reminders,
    requirements: totals.requirements,
    obligations: totals.obligations,
    reports: { submitted: totals.submitted, accepted: totals.accepted },
  };
}

/** Rows still on their way to a consumer or a channel, and timers that are due: the road is only over when there are none. */
export async function rowsUnderWay(db: Client): Promise<number> {
  const { rows } = await db.query<{ count: number }>(
    `SELECT ((SELECT count(*) FROM journal.hand_offs WHERE due_status = 'due')
           + (SELECT count(*) FROM dissemination.chunks WHERE due_status = 'due')
           + (SELECT count(*) FROM journal.timers WHERE state = 'armed' AND due_at <= journal.now())
           + (SELECT count(*) FROM notifications.sendings WHERE due_status = 'due'))::int AS count`,
  );
  return rows[0]?.count ?? 0;
}
