import { type Identity } from '@app/kernel';
import { type SessionStatus, type SittingBody } from '../domain/sessions/session.js';
import { sessionParams, sessionVisibleSql } from '../storage/session-access.js';
import { type Asking } from '../storage/rows.js';

/** One place on an agenda. */
export interface AgendaPlace {
  readonly sessionId: string;
  readonly itemId: string;
  /** Its place on the agenda, from 1; null where it was put off or taken up in the minutes only. */
  readonly place: number | null;
  readonly body: SittingBody;
  readonly bodyName: string;
  readonly ordinal: number;
  readonly startsAt: Date;
  readonly status: SessionStatus;
  /** Whether the asker may open the session. */
  readonly mayOpen: boolean;
}

/**
 * On which agendas the document stands, the newest session first. Who works with the document is told also of a session they may not open,
 * once its invitations are out: before, nobody knows of it but who prepares it.
 */
export async function agendaOf(rows: Asking, who: Identity, documentId: string): Promise<AgendaPlace[]> {
  return rows.query<AgendaPlace>(
    `select * from (
       select s.id as "sessionId", i.id as "itemId", array_position(s.agenda, i.id) as place, s.body, s.body_name as "bodyName", s.ordinal,
              s.starts_at as "startsAt", s.status, ${sessionVisibleSql(2)} as "mayOpen"
       from documents.session_items i join documents.sessions s on s.id = i.session_id
       where i.document_id = $1::uuid and i.status <> 'removed' and s.status <> 'cancelled') found
     where "mayOpen" or status <> 'planned' order by "startsAt" desc, "sessionId"`,
    [documentId, ...sessionParams(who)],
  );
}
